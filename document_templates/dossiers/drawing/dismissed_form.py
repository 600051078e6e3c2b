"""Mẫu số 07 of Decision 23: request of a worker whose contract ended without unemployment benefit (facts 1.13)."""

from __future__ import annotations

from . import persons
from .application import application_head, application_tail
from .page import A4, Sheet

PERSON = [
    persons.NAME,
    persons.BORN_AND_NATION,
    persons.IDENTITY,
    persons.HOME,
    persons.NOW,
    persons.REACHED,
    "Số sổ bảo hiểm xã hội: {{ tra_loi.so_so_bhxh }}; thời gian đã đóng bảo hiểm thất nghiệp: "
    "{{ tra_loi.so_thang_bhtn }} tháng",
]
WORK = [
    "Nơi làm việc trước khi chấm dứt hợp đồng: **{{ tra_loi.ten_doanh_nghiep }}**; địa chỉ: "
    "{{ tra_loi.dia_chi_doanh_nghiep }}",
    "Loại hợp đồng lao động: {{ tra_loi.loai_hop_dong }}, có hiệu lực từ ngày {{ tra_loi.hop_dong_tu_ngay }}",
    "Ngày chấm dứt hợp đồng: {{ tra_loi.ngay_cham_dut }}; lý do: {{ tra_loi.ly_do_cham_dut }}",
    "Hoàn cảnh: {{ tra_loi.truong_hop }}",
    "Lý do không đủ điều kiện hưởng trợ cấp thất nghiệp: {{ tra_loi.ly_do_khong_du }}; đang hưởng lương hưu hoặc trợ "
    "cấp mất sức lao động hằng tháng: {{ tra_loi.luong_huu }}",
]
MORE = [
    "Đang mang thai: {% if tra_loi.mang_thai %}{{ tra_loi.mang_thai }}{% else %}Không{% endif %}; số con chưa đủ 6 "
    "tuổi vào ngày chấm dứt hợp đồng: {% if tra_loi.so_con %}{{ tra_loi.so_con }}{% else %}0{% endif %}",
]


def dismissed_form() -> bytes:
    sheet = Sheet(A4, "Đề nghị hỗ trợ người lao động chấm dứt hợp đồng lao động")
    subject = "Dành cho người lao động chấm dứt hợp đồng lao động nhưng không đủ điều kiện hưởng trợ cấp thất nghiệp"
    application_head(sheet, title="ĐỀ NGHỊ HỖ TRỢ", subtitle=subject)
    sheet.write("**I. THÔNG TIN CÁ NHÂN**")
    number = persons.numbered_lines(sheet, PERSON)
    sheet.write("**II. THÔNG TIN VỀ VIỆC LÀM**")
    number = persons.numbered_lines(sheet, WORK, number)
    sheet.write("**III. ĐỀ NGHỊ**")
    number = persons.numbered_lines(sheet, MORE, number)
    sheet.write("{%p for con in tra_loi.con %}")
    sheet.write("- {{ con.ho_ten }}, sinh ngày {{ con.ngay_sinh }}{% if loop.last %}.{% else %};{% endif %}")
    sheet.write("{%p endfor %}")
    persons.numbered_lines(sheet, [persons.AMOUNT, persons.PAID], number)
    application_tail(sheet)
    return sheet.save()
