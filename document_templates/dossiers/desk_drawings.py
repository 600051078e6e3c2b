"""What an office writes about its own work on a case: apology, control sheet, notice that the rules do not fit."""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH

from .drawing import (
    A4,
    Column,
    Signer,
    control_row,
    list_table,
    recipients_and_signature,
    signature_columns,
    value_row,
)
from .drawing.numbered import bases, numbered_paper
from .slips import LINE, slip

CENTRE = WD_ALIGN_PARAGRAPH.CENTER
HANDED_OVER = [
    Column("Giao, nhận hồ sơ", 46, "Giao: {{ dong.giao }}\nNhận: {{ dong.nhan }}"),
    Column("Thời gian giao, nhận", 29, "{{ dong.luc }}", CENTRE),
    Column("Kết quả", 21, "{{ dong.ket_qua }}", CENTRE),
    Column("Ghi chú", 27, "{{ dong.ghi_chu }}"),
]


def apology() -> bytes:
    """Mẫu số 04."""
    sheet = slip("Phiếu xin lỗi và hẹn lại ngày trả kết quả")
    sheet.write("Kính gửi: {{ nguoi_de_nghi.ho_ten }}", "Dòng giữa")
    sheet.write("Địa chỉ: {{ nguoi_de_nghi.dia_chi }}", LINE)
    sheet.write(
        "{{ xin_loi.ngay_nhan|dau_hoa }}, {{ co_quan.ten }} tiếp nhận hồ sơ của Ông (Bà), mã số {{ ho_so.ma }}, đề "
        "nghị giải quyết: {{ chinh_sach.ten }}. Thời gian hẹn trả kết quả: {{ xin_loi.ngay_hen }}.",
        LINE,
    )
    sheet.write(
        "{{ co_quan.ten }} chưa thể trả kết quả giải quyết hồ sơ của Ông (Bà) đúng thời hạn ghi trên Giấy tiếp nhận hồ "
        "sơ và hẹn trả kết quả.",
        LINE,
    )
    sheet.write("Lý do: {{ xin_loi.ly_do }}", LINE)
    sheet.write(
        "Sự chậm trễ này đã gây khó khăn, tốn kém chi phí, công sức của Ông (Bà). {{ co_quan.ten }} xin lỗi Ông (Bà) "
        "và sẽ trả kết quả vào **{{ xin_loi.ngay_hen_lai }}**.",
        LINE,
    )
    sheet.write("Mong nhận được sự thông cảm của Ông (Bà) vì sự chậm trễ này./.", LINE)
    signature_columns(sheet, None, Signer("{{ ky.quyen_han }}", "(Ký, ghi rõ họ tên, đóng dấu)", "{{ ky.ho_ten }}"))
    return sheet.save()


def control_sheet() -> bytes:
    """Mẫu số 05."""
    sheet = slip("Phiếu kiểm soát quá trình giải quyết hồ sơ", is_issued=False)
    sheet.write("Người đề nghị: **{{ nguoi_de_nghi.ho_ten }}**", LINE)
    sheet.write("Nội dung yêu cầu giải quyết: {{ chinh_sach.ten }}", LINE)
    sheet.write("Cơ quan giải quyết hồ sơ: {{ kiem_soat.co_quan }}", LINE)
    sheet.write("{%p if kiem_soat.phoi_hop %}", LINE)
    sheet.write("Cơ quan phối hợp giải quyết: {{ kiem_soat.phoi_hop|noi('; ') }}", LINE)
    sheet.write("{%p endif %}", LINE)
    sheet.write("Hẹn trả kết quả: {{ kiem_soat.hen_tra }}", LINE)
    table = list_table(sheet, HANDED_OVER)
    control_row(sheet, table, "{%tr for dong in kiem_soat.dong %}")
    value_row(sheet, table, HANDED_OVER)
    control_row(sheet, table, "{%tr endfor %}")
    sheet.write("{{ kiem_soat.ket_luan }}", LINE)
    return sheet.save()


def ineligibility_notice() -> bytes:
    """Thông báo: received, judged, and outside the rules; with the ways to complain (Luật Khiếu nại, Điều 9)."""
    sheet = numbered_paper(
        A4,
        "Thông báo hồ sơ không đủ điều kiện hỗ trợ",
        kind="THÔNG BÁO",
        about="Về việc hồ sơ {{ ho_so.ma }} không đủ điều kiện hỗ trợ",
        rule=45,
    )
    sheet.write("Kính gửi: {{ nguoi_de_nghi.ho_ten }}", "Dòng giữa")
    bases(sheet)
    sheet.write(
        "{{ thong_bao.ngay_nhan|dau_hoa }}, {{ co_quan.ten }} nhận hồ sơ mã {{ ho_so.ma }} của Ông (Bà) "
        "{{ nguoi_de_nghi.ho_ten }}, địa chỉ: {{ nguoi_de_nghi.dia_chi }}, đề nghị: {{ chinh_sach.ten }}."
    )
    sheet.write("Qua thẩm định, hồ sơ không đủ điều kiện hỗ trợ.")
    sheet.write("**Lý do:** {{ tu_choi.ly_do }}")
    sheet.write("{%p if tu_choi.dieu_khoan %}")
    sheet.write("**Điều khoản áp dụng:** {{ tu_choi.dieu_khoan }}.")
    sheet.write("{%p endif %}")
    sheet.write(
        "Nếu không đồng ý, Ông (Bà) có quyền khiếu nại đến {{ co_quan.ten_day_du }} trong thời hạn 90 ngày kể từ ngày "
        "nhận được Thông báo này theo quy định của Luật Khiếu nại, hoặc khởi kiện vụ án hành chính tại Tòa án theo quy "
        "định của Luật Tố tụng hành chính."
    )
    sheet.write(
        "Cần được giải thích, Ông (Bà) liên hệ {{ can_bo.ho_ten }}, {{ co_quan.ten_day_du }}"
        "{% if co_quan.dia_chi %}, địa chỉ: {{ co_quan.dia_chi }}{% endif %}"
        "{% if co_quan.dien_thoai %}; điện thoại: {{ co_quan.dien_thoai }}{% endif %}."
    )
    sheet.write("{{ co_quan.ten }} thông báo để Ông (Bà) được biết./.")
    recipients_and_signature(sheet)
    return sheet.save()
