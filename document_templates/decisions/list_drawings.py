"""The list of persons: as annex of a paper, as a paper of its own, and as the public copy that hides numbers."""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH

from document_templates.dossiers.drawing import A4, Sheet, recipients_and_signature, verification_line
from document_templates.dossiers.drawing.numbered import annex_head, bases, numbered_paper
from document_templates.dossiers.drawing.page import A4_LIST
from document_templates.dossiers.drawing.tables import Column, control_row, list_table, sum_row, value_row

CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
#: 252 mm: the width of A4 across between its margins.
COLUMNS = [
    Column("TT", 9.5, "{{ nguoi.tt }}", CENTRE),
    Column("Họ và tên", 35, "{{ nguoi.ho_ten }}"),
    Column("Ngày sinh", 21, "{{ nguoi.ngay_sinh }}", CENTRE),
    Column("Giới tính", 12, "{{ nguoi.gioi_tinh }}", CENTRE),
    Column("Số CCCD/CMND", 26.5, "{{ nguoi.so_dinh_danh }}", CENTRE),
    Column("Địa chỉ", 40, "{{ nguoi.dia_chi }}"),
    Column("Đơn vị", 29, "{{ nguoi.don_vi }}"),
    Column("Mức hỗ trợ (đồng)", 20, "{{ nguoi.muc }}", RIGHT),
    Column("Hỗ trợ thêm (đồng)", 20, "{{ nguoi.them }}", RIGHT),
    Column("Tổng cộng (đồng)", 23, "{{ nguoi.tong }}", RIGHT),
    Column("Ghi chú", 16, "{{ nguoi.ma_ho_so }}", CENTRE),
]
#: What everybody may read (facts 6): year of birth, no house, the last three digits of the number.
PUBLIC_COLUMNS = [
    Column("TT", 10, "{{ nguoi.tt }}", CENTRE),
    Column("Họ và tên", 48, "{{ nguoi.ho_ten }}"),
    Column("Năm sinh", 16, "{{ nguoi.nam_sinh }}", CENTRE),
    Column("Giới tính", 14, "{{ nguoi.gioi_tinh }}", CENTRE),
    Column("Số CCCD/CMND", 30, "{{ nguoi.so_che }}", CENTRE),
    Column("Địa bàn", 55, "{{ nguoi.dia_ban }}"),
    Column("Đơn vị", 51, "{{ nguoi.don_vi }}"),
    Column("Tổng cộng (đồng)", 28, "{{ nguoi.tong }}", RIGHT),
]
TITLE = "DANH SÁCH {{ chinh_sach.doi_tuong|hoa }} "
ROUND = " (ĐỢT {{ danh_sach.dot }})"
OF_THE_DECISION = "Kèm theo Quyết định số {{ quyet_dinh.so }} {{ quyet_dinh.ngay }} của {{ quyet_dinh.co_quan }}"


def appendix(sheet: Sheet, kind: str, standing: str) -> None:
    """The official list behind the paper that it belongs to."""
    sheet.landscape_appendix()
    attached = f"Kèm theo {kind} số {{{{ van_ban.so }}}} {{{{ van_ban.ngay }}}} của {{{{ co_quan.ten_day_du }}}}"
    annex_head(sheet, "Phụ lục", TITLE + standing + ROUND, attached)
    persons(sheet, COLUMNS, total_at=9, label_until=7)


def persons(sheet: Sheet, columns: list[Column], *, total_at: int, label_until: int) -> None:
    """Groups with their sums, the total, and the total in words."""
    table = list_table(sheet, columns)
    control_row(sheet, table, "{%tr for nhom in danh_sach.nhom %}")
    control_row(sheet, table, "{%tr if nhom.ten %}")
    group = "{{ nhom.so }}. {{ nhom.ten }} ({{ nhom.so_nguoi }} người)"
    sum_row(sheet, table, columns, group, {total_at: "{{ nhom.tong }}"}, label_until)
    control_row(sheet, table, "{%tr endif %}")
    control_row(sheet, table, "{%tr for nguoi in nhom.dong %}")
    value_row(sheet, table, columns)
    control_row(sheet, table, "{%tr endfor %}")
    control_row(sheet, table, "{%tr endfor %}")
    total = "Tổng cộng: {{ danh_sach.so_nguoi }} người"
    sum_row(sheet, table, columns, total, {total_at: "{{ danh_sach.tong.so }}"}, label_until)
    sheet.write("Bằng chữ: {{ danh_sach.tong.chu }}./.", "Bằng chữ")


def decision_list() -> bytes:
    """In full, for the offices that pay and settle accounts."""
    sheet = Sheet(A4_LIST, "Danh sách kèm theo Quyết định")
    verification_line(sheet)
    annex_head(sheet, "", TITLE + "ĐƯỢC HỖ TRỢ" + ROUND, OF_THE_DECISION)
    persons(sheet, COLUMNS, total_at=9, label_until=7)
    return sheet.save()


def decision_list_public() -> bytes:
    sheet = Sheet(A4_LIST, "Danh sách công khai")
    verification_line(sheet)
    annex_head(sheet, "", TITLE + "ĐƯỢC HỖ TRỢ" + ROUND, OF_THE_DECISION)
    persons(sheet, PUBLIC_COLUMNS, total_at=7, label_until=7)
    return sheet.save()


def posting_notice() -> bytes:
    """Thông báo niêm yết công khai, with the public list as its annex."""
    sheet = numbered_paper(
        A4,
        "Thông báo niêm yết công khai danh sách được hỗ trợ",
        kind="THÔNG BÁO",
        about="Về việc niêm yết công khai danh sách {{ chinh_sach.doi_tuong }} được hỗ trợ theo {{ chinh_sach.theo }} "
        "(đợt {{ danh_sach.dot }})",
    )
    bases(sheet)
    sheet.write(
        "{{ co_quan.ten }} thông báo niêm yết công khai danh sách {{ danh_sach.so_nguoi }} {{ chinh_sach.doi_tuong }} "
        "được hỗ trợ (đợt {{ danh_sach.dot }}), tổng kinh phí **{{ danh_sach.tong.so }} đồng** "
        "(~~Bằng chữ: {{ danh_sach.tong.chu }}~~), như sau:"
    )
    sheet.write("**1. Nơi niêm yết:** {{ niem_yet.noi }}.")
    sheet.write(
        "**2. Thời gian niêm yết:** {{ niem_yet.so_ngay }} ngày làm việc, từ {{ niem_yet.tu_ngay }} đến hết "
        "{{ niem_yet.den_ngay }}."
    )
    sheet.write(
        "**3. Tiếp nhận phản ánh, kiến nghị:** tại {{ co_quan.ten_day_du }}"
        "{% if co_quan.dia_chi %}, địa chỉ: {{ co_quan.dia_chi }}{% endif %}"
        "{% if co_quan.dien_thoai %}; điện thoại: {{ co_quan.dien_thoai }}{% endif %}"
        "{% if co_quan.email %}; thư điện tử: {{ co_quan.email }}{% endif %}, trong giờ hành chính của thời gian "
        "niêm yết. Thông tin về giấy tờ định danh, tài khoản và sức khỏe của người được hỗ trợ không được công khai."
    )
    sheet.write("{{ co_quan.ten }} thông báo để tổ chức, cá nhân biết và giám sát./.")
    recipients_and_signature(sheet)
    sheet.landscape_appendix()
    annex_head(
        sheet,
        "Phụ lục",
        TITLE + "ĐƯỢC HỖ TRỢ" + ROUND,
        "Kèm theo Thông báo số {{ van_ban.so }} {{ van_ban.ngay }} của {{ co_quan.ten_day_du }}",
    )
    persons(sheet, PUBLIC_COLUMNS, total_at=7, label_until=7)
    return sheet.save()
