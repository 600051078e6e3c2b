"""Mẫu số 11 of Decision 23: request of a household business, with the part that the commune confirms (facts 1.13)."""

from __future__ import annotations

from . import persons
from .application import application_head, application_tail
from .elements import Signer
from .page import A4, Sheet

BUSINESS = [
    "Tên hộ kinh doanh: **{{ tra_loi.ten_ho }}**",
    "Địa điểm kinh doanh: {{ tra_loi.dia_diem }}",
    "Ngành, nghề kinh doanh: {{ tra_loi.nganh_nghe }}; số lao động: {{ tra_loi.so_lao_dong }}",
    "{% if tra_loi.so_giay %}Giấy chứng nhận đăng ký hộ kinh doanh số: {{ tra_loi.so_giay }}; ngày cấp: "
    "{{ tra_loi.ngay_cap_giay }}; nơi cấp: {{ tra_loi.noi_cap_giay }}; mã số thuế: {{ tra_loi.ma_so_thue }}"
    "{% else %}Thuộc diện không phải đăng ký kinh doanh{% endif %}",
]
OWNER = [
    persons.NAME.replace("Họ và tên", "Chủ hộ kinh doanh"),
    persons.BORN_AND_NATION,
    persons.IDENTITY,
    persons.HOME,
    persons.REACHED,
]
STOP = [
    "Hộ kinh doanh phải dừng hoạt động từ ngày {{ tra_loi.dung_tu }} đến hết ngày {{ tra_loi.dung_den }} "
    "({{ tra_loi.so_ngay }} ngày liên tục, tính đến hết ngày 31/12/2021).",
    "Lý do: {{ tra_loi.vi_sao_dung }}; theo văn bản số {{ tra_loi.van_ban }}.",
    persons.AMOUNT,
    persons.PAID,
]
CONFIRMED = [
    "Ủy ban nhân dân cấp xã xác nhận hộ kinh doanh {{ tra_loi.ten_ho }}, địa điểm kinh doanh tại "
    "{{ tra_loi.dia_diem }}, dừng hoạt động từ ngày ……/……/……… đến ngày ……/……/……… để phòng, chống dịch COVID-19.",
    "Danh sách đã niêm yết công khai từ ngày ……/……/……… đến ngày ……/……/………",
]
OWNER_SIGNS = Signer("CHỦ HỘ KINH DOANH", "(Ký và ghi rõ họ tên)", "{{ tra_loi.ho_ten }}")
COMMITTEE = Signer("TM. ỦY BAN NHÂN DÂN", "(Ký, ghi rõ họ tên, chức vụ, đóng dấu)")


def household_form() -> bytes:
    sheet = Sheet(A4, "Đề nghị hỗ trợ hộ kinh doanh")
    commune = "Ủy ban nhân dân xã (phường, thị trấn) nơi có địa điểm kinh doanh"
    application_head(sheet, title="ĐỀ NGHỊ HỖ TRỢ", subtitle="Dành cho hộ kinh doanh", addressee=commune)
    sheet.write("**I. THÔNG TIN VỀ HỘ KINH DOANH**")
    number = persons.numbered_lines(sheet, BUSINESS)
    sheet.write("**II. THÔNG TIN VỀ CHỦ HỘ**")
    number = persons.numbered_lines(sheet, OWNER, number)
    sheet.write("**III. ĐỀ NGHỊ**")
    persons.numbered_lines(sheet, STOP, number)
    application_tail(sheet, signer=OWNER_SIGNS)
    title = "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ"
    persons.confirmation(sheet, title=title, lines=CONFIRMED, signer=COMMITTEE)
    return sheet.save()
