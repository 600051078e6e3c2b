"""The papers of one case: the application in general, and the slips of the one-stop shop (Thông tư 01/2018/TT-VPCP)."""

from __future__ import annotations

from collections.abc import Callable

from .desk_drawings import apology, control_sheet, ineligibility_notice
from .drawing import (
    A4,
    Column,
    Sheet,
    Signer,
    control_row,
    list_table,
    signature_columns,
    value_row,
)
from .drawing.application import application_head, application_tail
from .drawing.artists_form import artists_form
from .drawing.dismissed_form import dismissed_form
from .drawing.free_worker_form import free_worker_form
from .drawing.guide_form import guide_form
from .drawing.household_form import household_form
from .drawing.loan_form import loan_form
from .drawing.patients_form import patients_form
from .drawing.pause_form import pause_form
from .drawing.tables import cell_fill
from .drawing.training_form import training_form
from .drawing.workers_form import stopped_workers_form, workers_form
from .slips import APPLICANT, LINE, OFFICER, look_up, numbered, slip, slip_person


def application_form() -> bytes:
    """Any programme: every step with its questions and answers."""
    sheet = Sheet(A4, "Đơn đề nghị hỗ trợ")
    application_head(sheet, title="ĐỀ NGHỊ HỖ TRỢ", subtitle="{{ chinh_sach.ten }}")
    columns = [Column("Nội dung", 62, "{{ dong.nhan }}"), Column("Thông tin kê khai", 103, "{{ dong.tra_loi }}")]
    table = list_table(sheet, columns)
    control_row(sheet, table, "{%tr for buoc in don.buoc %}")
    step = table.add_row()
    cell_fill(sheet, step.cells[0].merge(step.cells[-1]), "**{{ loop.index }}. {{ buoc.ten }}**", style="Ô đơn")
    control_row(sheet, table, "{%tr for dong in buoc.dong %}")
    value_row(sheet, table, columns, "Ô đơn")
    control_row(sheet, table, "{%tr endfor %}")
    control_row(sheet, table, "{%tr endfor %}")
    application_tail(sheet)
    return sheet.save()


def receipt() -> bytes:
    """Mẫu số 01."""
    sheet = slip("Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
    sheet.write("Bộ phận tiếp nhận và trả kết quả: {{ co_quan.ten_day_du }}", LINE)
    slip_person(sheet, "Tiếp nhận hồ sơ của")
    sheet.write("Thành phần hồ sơ nộp gồm:", LINE)
    numbered(sheet, "ho_so.giay_to")
    sheet.write("Số lượng hồ sơ: {{ ho_so.so_bo }} (bộ)", LINE)
    sheet.write("Thời gian giải quyết hồ sơ theo quy định là: {{ ho_so.so_ngay }} ngày làm việc", LINE)
    sheet.write("Thời gian nhận hồ sơ: {{ ho_so.nhan_luc }}", LINE)
    sheet.write("Thời gian trả kết quả giải quyết hồ sơ: **{{ ho_so.hen_tra }}**", LINE)
    sheet.write("Đăng ký nhận kết quả tại: {{ ho_so.nhan_ket_qua }}", LINE)
    signature_columns(sheet, APPLICANT, OFFICER)
    look_up(sheet)
    return sheet.save()


def supplement_request() -> bytes:
    """Mẫu số 02."""
    sheet = slip("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ")
    slip_person(sheet, "Hồ sơ của")
    sheet.write("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:", LINE)
    numbered(sheet, "yeu_cau.giay_to")
    sheet.write("Lý do: {{ yeu_cau.ly_do }}", LINE)
    sheet.write(
        "Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông (Bà) liên hệ với {{ can_bo.ho_ten }}, "
        "{{ co_quan.ten_day_du }}{% if co_quan.dien_thoai %}, số điện thoại {{ co_quan.dien_thoai }}{% endif %} "
        "để được hướng dẫn./.",
        LINE,
    )
    signature_columns(sheet, None, Signer("NGƯỜI HƯỚNG DẪN", "(Ký và ghi rõ họ tên)", "{{ can_bo.ho_ten }}"))
    look_up(sheet)
    return sheet.save()


def refusal() -> bytes:
    """Mẫu số 03; with the way to complain (Luật Khiếu nại, Điều 9: 90 days)."""
    sheet = slip("Phiếu từ chối tiếp nhận giải quyết hồ sơ")
    sheet.write("Bộ phận tiếp nhận và trả kết quả: {{ co_quan.ten_day_du }}", LINE)
    slip_person(sheet, "Tiếp nhận hồ sơ của")
    sheet.write("Qua xem xét, {{ co_quan.ten }} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do sau:", LINE)
    sheet.write("{{ tu_choi.ly_do }}", LINE)
    sheet.write("{%p if tu_choi.dieu_khoan %}", LINE)
    sheet.write("Căn cứ: {{ tu_choi.dieu_khoan }}.", LINE)
    sheet.write("{%p endif %}", LINE)
    sheet.write(
        "Nếu không đồng ý, Ông (Bà) có quyền khiếu nại trong thời hạn 90 ngày kể từ ngày nhận được phiếu này "
        "theo quy định của Luật Khiếu nại.",
        LINE,
    )
    sheet.write("Xin thông báo để Ông (Bà) được biết và thực hiện./.", LINE)
    signature_columns(sheet, APPLICANT, OFFICER)
    return sheet.save()


def result_notice() -> bytes:
    """Beside the decision, for each applicant; with where the money comes to."""
    sheet = slip("Giấy báo kết quả giải quyết hồ sơ")
    slip_person(sheet, "Kính gửi Ông (Bà)")
    sheet.write(
        "{{ co_quan.ten_day_du }} báo để Ông (Bà) biết: {{ ket_qua.co_quan_quyet_dinh }} đã ban hành Quyết định số "
        "{{ ket_qua.quyet_dinh }} {{ ket_qua.ngay_quyet_dinh }}, phê duyệt hỗ trợ theo hồ sơ này như sau:",
        LINE,
    )
    sheet.write("- Số người được hỗ trợ: {{ ket_qua.so_nguoi }} người;", LINE)
    sheet.write("- Số tiền: **{{ ket_qua.so_tien.so }} đồng** (Bằng chữ: {{ ket_qua.so_tien.chu }});", LINE)
    sheet.write(
        "- Nhận tiền: {% if nguoi_de_nghi.so_tai_khoan %}chuyển vào tài khoản {{ nguoi_de_nghi.so_tai_khoan }}, ngân "
        "hàng {{ nguoi_de_nghi.ngan_hang }}, chủ tài khoản {{ nguoi_de_nghi.chu_tai_khoan }}{% else %}theo hình thức "
        "đã đăng ký trong hồ sơ{% endif %}.",
        LINE,
    )
    sheet.write(
        "Nếu thông tin nhận tiền không đúng, Ông (Bà) báo ngay cho {{ co_quan.ten }}"
        "{% if co_quan.dien_thoai %}, số điện thoại {{ co_quan.dien_thoai }}{% endif %}./.",
        LINE,
    )
    signature_columns(sheet, None, Signer("NGƯỜI TRẢ KẾT QUẢ", "(Ký và ghi rõ họ tên)"))
    look_up(sheet)
    return sheet.save()


#: Kind of paper → its drawing, for `docx/<kind>.docx` beside this module.
DRAWINGS: dict[str, Callable[[], bytes]] = {
    "application_form": application_form,
    "receipt": receipt,
    "supplement_request": supplement_request,
    "refusal": refusal,
    "result_notice": result_notice,
    "apology": apology,
    "control_sheet": control_sheet,
    "ineligibility_notice": ineligibility_notice,
}
#: Folder of a programme package → the same, for its `documents/`.
PACKAGE_DRAWINGS: dict[str, dict[str, Callable[[], bytes]]] = {
    "02-tam-dung-huu-tri-tu-tuat": {"application_form": pause_form},
    "03-dao-tao-duy-tri-viec-lam": {"application_form": training_form},
    "04-tam-hoan-nghi-khong-luong": {"application_form": workers_form},
    "05-ngung-viec": {"application_form": stopped_workers_form},
    "06-cham-dut-hop-dong": {"application_form": dismissed_form},
    "07-tre-em-f0-f1": {"application_form": patients_form},
    "08-nghe-si": {"application_form": artists_form},
    "09-huong-dan-vien-du-lich": {"application_form": guide_form},
    "10-ho-kinh-doanh": {"application_form": household_form},
    "11-vay-tra-luong": {"application_form": loan_form},
    "12-lao-dong-tu-do": {"application_form": free_worker_form},
}
