"""Where money goes and comes back: the payment sheet, support for training (Mẫu 04a) and recovery (Mẫu 04b)."""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.table import _Row

from document_templates.dossiers.drawing import (
    A4,
    Column,
    Sheet,
    Signer,
    control_row,
    header,
    list_table,
    recipients_and_signature,
    signature_columns,
    sum_row,
    value_row,
    verification_line,
)
from document_templates.dossiers.drawing.numbered import annex_head, bases, numbered_paper
from document_templates.dossiers.drawing.page import A4_LIST

#: Height in mm of a row in which somebody signs.
ROOM_TO_SIGN = 11.0
CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
BY_TRANSFER = [
    Column("TT", 10, "{{ nguoi.tt }}", CENTRE),
    Column("Họ và tên", 42, "{{ nguoi.ho_ten }}"),
    Column("Số CCCD/CMND", 27, "{{ nguoi.so_dinh_danh }}", CENTRE),
    Column("Số tài khoản", 36, "{{ nguoi.so_tai_khoan }}", CENTRE),
    Column("Ngân hàng", 43, "{{ nguoi.ngan_hang }}"),
    Column("Chủ tài khoản", 42, "{{ nguoi.chu_tai_khoan }}"),
    Column("Số tiền (đồng)", 26, "{{ nguoi.so_tien }}", RIGHT),
    Column("Ghi chú", 26, "{{ nguoi.ghi_chu }}"),
]
IN_CASH = [
    Column("TT", 10, "{{ nguoi.tt }}", CENTRE),
    Column("Họ và tên", 45, "{{ nguoi.ho_ten }}"),
    Column("Số CCCD/CMND", 27, "{{ nguoi.so_dinh_danh }}", CENTRE),
    Column("Địa chỉ", 62, "{{ nguoi.dia_chi }}"),
    Column("Số tiền (đồng)", 26, "{{ nguoi.so_tien }}", RIGHT),
    Column("Ngày nhận", 24, "", CENTRE),
    Column("Ký nhận", 36, "", CENTRE),
    Column("Ghi chú", 22, "{{ nguoi.ghi_chu }}"),
]
RECOVERED = [
    Column("TT", 10, "{{ dong.tt }}", CENTRE),
    Column("Họ và tên hoặc tên đơn vị", 48, "{{ dong.ten }}"),
    Column("Số giấy tờ hoặc mã số thuế", 29, "{{ dong.so_dinh_danh }}", CENTRE),
    Column("Quyết định hỗ trợ", 36, "{{ dong.quyet_dinh }}"),
    Column("Đã chi (đồng)", 25, "{{ dong.da_chi }}", RIGHT),
    Column("Thực chi đúng quy định (đồng)", 27, "{{ dong.thuc_chi }}", RIGHT),
    Column("Phải thu hồi (đồng)", 25, "{{ dong.phai_thu }}", RIGHT),
    Column("Lý do", 52, "{{ dong.ly_do }}"),
]
PROPOSED = (
    "Theo đề nghị của {{ don_vi_trinh.nguoi_dung_dau }} {{ don_vi_trinh.ten }}"
    "{% if to_trinh.so %} tại Tờ trình số {{ to_trinh.so }} {{ to_trinh.ngay }}{% endif %}."
)


def payment_sheet() -> bytes:
    """One table for each way of paying; who gets cash signs for it."""
    sheet = Sheet(A4_LIST, "Bảng kê chi trả kinh phí hỗ trợ")
    verification_line(sheet)
    header(sheet)
    sheet.write("BẢNG KÊ CHI TRẢ KINH PHÍ HỖ TRỢ {{ chinh_sach.doi_tuong|hoa }}", "Tên loại")
    sheet.write(
        "(Theo Quyết định số {{ quyet_dinh.so }} {{ quyet_dinh.ngay }} của {{ quyet_dinh.co_quan }})", "Kèm theo"
    )
    sheet.write("{%p for kenh in bang_ke.kenh %}")
    sheet.write("**{{ kenh.so }}. {{ kenh.ten }}**", "Nội dung không lùi").paragraph_format.keep_with_next = True
    sheet.write("{%p if kenh.la_tien_mat %}")
    channel(sheet, IN_CASH, 4).height = Mm(ROOM_TO_SIGN)
    sheet.write("{%p else %}")
    channel(sheet, BY_TRANSFER, 6)
    sheet.write("{%p endif %}")
    sheet.write("{%p endfor %}")
    sheet.write("**Tổng cộng: {{ bang_ke.so_nguoi }} người, {{ bang_ke.tong.so }} đồng.**", "Dòng giữa")
    sheet.write("Bằng chữ: {{ bang_ke.tong.chu }}./.", "Bằng chữ")
    note = "(Ký, ghi rõ họ tên)"
    head = Signer("{{ ky.quyen_han }}", "(Ký, ghi rõ họ tên, đóng dấu)", "{{ ky.ho_ten }}")
    signature_columns(sheet, Signer("NGƯỜI LẬP BẢNG KÊ", note, "{{ nguoi_lap.ho_ten }}"), Signer("KẾ TOÁN", note), head)
    return sheet.save()


def channel(sheet: Sheet, columns: list[Column], amount_at: int) -> _Row:
    """Returns the row of a person, to be shaped."""
    table = list_table(sheet, columns)
    control_row(sheet, table, "{%tr for nguoi in kenh.dong %}")
    person = value_row(sheet, table, columns)
    control_row(sheet, table, "{%tr endfor %}")
    label = "Cộng: {{ kenh.so_nguoi }} người"
    sum_row(sheet, table, columns, label, {amount_at: "{{ kenh.tong }}"}, amount_at)
    return person


def recovery_decision() -> bytes:
    """Also Mẫu số 04b, where an employer pays back what training did not cost."""
    sheet = numbered_paper(
        A4,
        "Quyết định thu hồi kinh phí hỗ trợ",
        kind="QUYẾT ĐỊNH",
        about="Về việc thu hồi kinh phí hỗ trợ {{ chinh_sach.doi_tuong }} đã chi không đúng quy định",
    )
    sheet.write("**{{ tham_quyen }}**", "Dòng giữa")
    bases(sheet, last=PROPOSED)
    sheet.write("QUYẾT ĐỊNH:", "Tên loại")
    sheet.write(
        "**Điều 1.** Thu hồi **{{ thu_hoi.tong.so }} đồng** (~~Bằng chữ: {{ thu_hoi.tong.chu }}~~) kinh phí hỗ trợ "
        "theo {{ chinh_sach.theo }} đã chi cho {{ thu_hoi.so_doi_tuong }} đối tượng có tên tại Phụ lục kèm theo "
        "Quyết định này."
    )
    sheet.write(
        "**Điều 2.** Đối tượng có tên tại Phụ lục nộp đủ số tiền phải thu hồi trước {{ thu_hoi.han_nop }} vào tài "
        "khoản số {{ thu_hoi.so_tai_khoan }} của {{ thu_hoi.noi_nop }}. {{ thu_hoi.don_vi_thu }} đôn đốc, tổng hợp kết "
        "quả thu hồi, hạch toán giảm chi và báo cáo {{ co_quan.ten }}."
    )
    sheet.write(
        "**Điều 3.** Nếu không đồng ý với Quyết định này, đối tượng bị thu hồi có quyền khiếu nại trong thời hạn 90 "
        "ngày kể từ ngày nhận được Quyết định theo quy định của Luật Khiếu nại."
    )
    sheet.write(
        "**Điều 4.** {{ don_vi_trinh.nguoi_dung_dau }} {{ don_vi_trinh.ten }}, Thủ trưởng các cơ quan, đơn vị liên "
        "quan và đối tượng có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này./."
    )
    recipients_and_signature(sheet)
    sheet.landscape_appendix()
    attached = "Kèm theo Quyết định số {{ van_ban.so }} {{ van_ban.ngay }} của {{ co_quan.ten_day_du }}"
    annex_head(sheet, "Phụ lục", "DANH SÁCH PHẢI NỘP LẠI KINH PHÍ HỖ TRỢ", attached)
    recovered(sheet)
    return sheet.save()


def recovered(sheet: Sheet) -> None:
    table = list_table(sheet, RECOVERED)
    control_row(sheet, table, "{%tr for dong in thu_hoi.dong %}")
    value_row(sheet, table, RECOVERED)
    control_row(sheet, table, "{%tr endfor %}")
    sums = {4: "{{ thu_hoi.tong_da_chi }}", 5: "{{ thu_hoi.tong_thuc_chi }}", 6: "{{ thu_hoi.tong.so }}"}
    sum_row(sheet, table, RECOVERED, "Tổng cộng: {{ thu_hoi.so_doi_tuong }} đối tượng", sums, 4)
    sheet.write("Bằng chữ: {{ thu_hoi.tong.chu }}./.", "Bằng chữ")


def training_support_decision() -> bytes:
    """Mẫu số 04a."""
    sheet = numbered_paper(
        A4,
        "Quyết định hỗ trợ kinh phí đào tạo",
        kind="QUYẾT ĐỊNH",
        about="Về việc hỗ trợ kinh phí đào tạo, bồi dưỡng, nâng cao trình độ kỹ năng nghề để duy trì việc làm cho "
        "người lao động của {{ don_vi.ten }}",
    )
    sheet.write("**{{ tham_quyen }}**", "Dòng giữa")
    bases(sheet, last="Theo đề nghị của {{ don_vi.ten }} và hồ sơ đề nghị hỗ trợ mã {{ ho_so.ma }}.")
    sheet.write("QUYẾT ĐỊNH:", "Tên loại")
    sheet.write(
        "**Điều 1.** Hỗ trợ {{ don_vi.ten }} (mã số thuế {{ don_vi.ma_so_thue }}; địa chỉ: {{ don_vi.dia_chi }}) kinh "
        "phí đào tạo, bồi dưỡng, nâng cao trình độ kỹ năng nghề cho {{ dao_tao.so_nguoi }} người lao động trong "
        "{{ dao_tao.so_thang }} tháng, từ {{ dao_tao.tu_ngay }} đến {{ dao_tao.den_ngay }}, với số tiền "
        "**{{ dao_tao.tong.so }} đồng** (~~Bằng chữ: {{ dao_tao.tong.chu }}~~)."
    )
    sheet.write("Nguồn kinh phí: Quỹ bảo hiểm thất nghiệp.")
    sheet.write(
        "**Điều 2.** {{ dao_tao.noi_chi }} chuyển một lần toàn bộ số tiền hỗ trợ vào tài khoản số "
        "{{ don_vi.so_tai_khoan }} của {{ don_vi.ten }} tại {{ don_vi.ngan_hang }}."
    )
    sheet.write(
        "{{ don_vi.ten }} sử dụng kinh phí đúng phương án đào tạo đã được phê duyệt, báo cáo {{ co_quan.ten }} kết quả "
        "và quyết toán sau khi kết thúc khóa đào tạo; số tiền không sử dụng hết được thu hồi theo quy định."
    )
    sheet.write(
        "**Điều 3.** {{ dao_tao.noi_chi }}, {{ don_vi.ten }} và các cơ quan, đơn vị liên quan chịu trách nhiệm thi "
        "hành Quyết định này./."
    )
    recipients_and_signature(sheet)
    return sheet.save()
