"""The form of the city's own programme for free workers: a proposal (facts 1.13), for Decision 26 was not seen."""

from __future__ import annotations

from . import persons
from .application import application_head, application_tail
from .elements import Signer
from .page import A4, Sheet

PERSON = [
    persons.NAME,
    persons.BORN,
    persons.IDENTITY + "{% if tra_loi.so_giay_to_cu %}; số giấy tờ cũ: {{ tra_loi.so_giay_to_cu }}{% endif %}",
    persons.HOME,
    "Nơi tạm trú, nơi ở hiện nay: {{ nguoi_de_nghi.noi_o }}",
    persons.REACHED,
]
WORK = [
    "Công việc chính trước khi mất việc: **{{ tra_loi.cong_viec }}**; nơi làm việc: {{ tra_loi.noi_lam_viec }}",
    "Thời gian mất việc: từ ngày {{ tra_loi.mat_viec_tu }}{% if tra_loi.mat_viec_den %} đến hết ngày "
    "{{ tra_loi.mat_viec_den }}{% else %}, nay vẫn chưa có việc làm{% endif %}",
    "Thu nhập bình quân tháng trước khi mất việc: {{ tra_loi.thu_nhap_truoc }}; hiện nay: {{ tra_loi.thu_nhap_nay }}",
]
REQUEST = [
    "Đề nghị hỗ trợ tại: {{ tra_loi.noi_nop }}.",
    persons.AMOUNT,
    persons.PAID,
    "Tôi không có hợp đồng lao động, không hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng; chưa nhận khoản hỗ "
    "trợ bằng tiền nào khác theo Nghị quyết số 68/NQ-CP.",
]
NEIGHBOURS = ["Người có tên trên đang cư trú tại tổ dân phố (thôn), làm công việc và mất việc như đã khai."]
OTHER_COMMUNE = [
    "Người có tên trên chưa đề nghị và chưa nhận hỗ trợ lao động tự do tại địa phương nơi thường trú (tạm trú).",
]


def free_worker_form() -> bytes:
    sheet = Sheet(A4, "Đề nghị hỗ trợ lao động tự do")
    subject = "Dành cho lao động tự do; theo Quyết định số 26/2021/QĐ-UBND"
    commune = "Ủy ban nhân dân xã (phường, thị trấn) nơi thường trú hoặc tạm trú"
    application_head(sheet, title="ĐỀ NGHỊ HỖ TRỢ", subtitle=subject, addressee=commune)
    sheet.write("**I. THÔNG TIN CÁ NHÂN**")
    number = persons.numbered_lines(sheet, PERSON)
    sheet.write("**II. CÔNG VIỆC VÀ THU NHẬP**")
    number = persons.numbered_lines(sheet, WORK, number)
    sheet.write("**III. ĐỀ NGHỊ**")
    persons.numbered_lines(sheet, REQUEST, number)
    application_tail(sheet)
    title = "XÁC NHẬN CỦA TỔ DÂN PHỐ (THÔN)"
    persons.confirmation(
        sheet, title=title, lines=NEIGHBOURS, signer=Signer("TỔ TRƯỞNG (TRƯỞNG THÔN)", "(Ký và ghi rõ họ tên)")
    )
    sheet.write("{%p if tra_loi.noi_o_hien_nay %}", "Nội dung không lùi")
    title = "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ NƠI CƯ TRÚ CÒN LẠI"
    signer = Signer("TM. ỦY BAN NHÂN DÂN", "(Ký, ghi rõ họ tên, chức vụ, đóng dấu)")
    persons.confirmation(sheet, title=title, lines=OTHER_COMMUNE, signer=signer)
    sheet.write("{%p endif %}", "Nội dung không lùi")
    return sheet.save()
