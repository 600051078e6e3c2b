"""The submission letter and the decision, each with its list as an appendix across the page (facts 4.3)."""

from __future__ import annotations

from collections.abc import Callable

from docx.enum.text import WD_ALIGN_PARAGRAPH

from document_templates.dossiers.drawing import A4, Sheet, header, recipients_and_signature
from document_templates.dossiers.drawing.elements import rule_below, verification_line
from document_templates.dossiers.drawing.tables import (
    Column,
    control_row,
    list_table,
    sum_row,
    value_row,
)

SUBJECT = (
    "Về việc phê duyệt danh sách và kinh phí hỗ trợ {{ chinh_sach.doi_tuong }} gặp khó khăn do đại dịch COVID-19 "
    "theo {{ chinh_sach.theo }} (đợt {{ danh_sach.dot }})"
)
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


def subject(sheet: Sheet, kind: str) -> None:
    sheet.write(kind, "Tên loại")
    sheet.write(SUBJECT, "Trích yếu")
    rule_below(sheet, length=sheet.paper.text_width * 0.4, available=sheet.paper.text_width)


def bases(sheet: Sheet, *, last: str = "") -> None:
    """Each on its own line ended by a semicolon; the last one by a full stop."""
    sheet.write("{%p for van_ban_goc in can_cu %}", "Căn cứ")
    end = ";" if last else "{% if loop.last %}.{% else %};{% endif %}"
    sheet.write(f"Căn cứ {{{{ van_ban_goc }}}}{end}", "Căn cứ")
    sheet.write("{%p endfor %}", "Căn cứ")
    if last:
        sheet.write(last, "Căn cứ")


def submission_letter() -> bytes:
    sheet = Sheet(A4, "Tờ trình phê duyệt danh sách và kinh phí hỗ trợ")
    verification_line(sheet)
    header(sheet, number="Số: {{ van_ban.so }}")
    subject(sheet, "TỜ TRÌNH")
    sheet.write("Kính gửi: {{ kinh_gui }}", "Dòng giữa")
    bases(sheet)
    sheet.write(
        "Đại dịch COVID-19 đã ảnh hưởng trực tiếp đến việc làm, thu nhập của {{ chinh_sach.doi_tuong }} trên địa bàn "
        "thành phố. Việc hỗ trợ kịp thời, đúng đối tượng theo {{ chinh_sach.theo }} là cần thiết. "
        "{{ co_quan.ten }} đã tiếp nhận, thẩm định hồ sơ và báo cáo như sau:"
    )
    sheet.write("**1. Kết quả thẩm định**")
    sheet.write(
        "Tính đến {{ ket_qua.den_ngay }}, {{ co_quan.ten }} đã tiếp nhận {{ ket_qua.nhan }} hồ sơ đề nghị hỗ trợ, "
        "trong đó: {{ ket_qua.du }} hồ sơ đủ điều kiện; {{ ket_qua.khong_du }} hồ sơ không đủ điều kiện; "
        "{{ ket_qua.dang_xet }} hồ sơ đang được xem xét."
    )
    sheet.write("**2. Đề nghị phê duyệt**")
    sheet.write(
        "{{ co_quan.ten }} kính trình {{ kinh_gui }} xem xét, phê duyệt danh sách {{ danh_sach.so_nguoi }} người được "
        "hỗ trợ (đợt {{ danh_sach.dot }}) với tổng kinh phí **{{ danh_sach.tong.so }} đồng** "
        "(~~Bằng chữ: {{ danh_sach.tong.chu }}~~), danh sách chi tiết tại Phụ lục kèm theo."
    )
    sheet.write(
        "Nguồn kinh phí: nguồn ngân sách bố trí thực hiện các chính sách hỗ trợ người lao động và người sử dụng "
        "lao động gặp khó khăn do đại dịch COVID-19 theo quy định."
    )
    sheet.write("**3. Hồ sơ kèm theo**")
    sheet.write(
        "Dự thảo Quyết định phê duyệt; Danh sách người được hỗ trợ; hồ sơ của từng người được lưu giữ trên hệ thống "
        "và tại {{ co_quan.ten }}."
    )
    sheet.write("{{ co_quan.ten }} kính trình {{ kinh_gui }} xem xét, quyết định./.")
    recipients_and_signature(sheet)
    appendix(sheet, "Tờ trình", "ĐỀ NGHỊ HỖ TRỢ")
    return sheet.save()


def decision() -> bytes:
    sheet = Sheet(A4, "Quyết định phê duyệt danh sách và kinh phí hỗ trợ")
    verification_line(sheet)
    header(sheet, number="Số: {{ van_ban.so }}")
    subject(sheet, "QUYẾT ĐỊNH")
    sheet.write("**{{ co_quan.ten_mot_dong }}**", "Dòng giữa")
    sheet.write("{%p if co_quan.la_uy_ban %}", "Căn cứ")
    sheet.write("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ")
    sheet.write(
        "Căn cứ Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
        "ngày 22 tháng 11 năm 2019;",
        "Căn cứ",
    )
    sheet.write("{%p endif %}", "Căn cứ")
    sheet.write("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;", "Căn cứ")
    bases(
        sheet,
        last="Theo đề nghị của {{ don_vi_trinh.nguoi_dung_dau }} {{ don_vi_trinh.ten }}"
        "{% if to_trinh.so %} tại Tờ trình số {{ to_trinh.so }} {{ to_trinh.ngay }}{% endif %}.",
    )
    sheet.write("QUYẾT ĐỊNH:", "Tên loại")
    articles(sheet)
    recipients_and_signature(sheet)
    appendix(sheet, "Quyết định", "ĐƯỢC HỖ TRỢ")
    return sheet.save()


def articles(sheet: Sheet) -> None:
    sheet.write(
        "**Điều 1.** Phê duyệt danh sách {{ danh_sach.so_nguoi }} {{ chinh_sach.doi_tuong }} gặp khó khăn do đại dịch "
        "COVID-19 được hỗ trợ theo {{ chinh_sach.theo }} (đợt {{ danh_sach.dot }}), với tổng kinh phí hỗ trợ là "
        "**{{ danh_sach.tong.so }} đồng** (~~Bằng chữ: {{ danh_sach.tong.chu }}~~)."
    )
    sheet.write("(Danh sách chi tiết tại Phụ lục kèm theo Quyết định này)", "Căn cứ")
    sheet.write(
        "**Điều 2.** Kinh phí hỗ trợ tại Điều 1 thực hiện từ nguồn ngân sách bố trí cho các chính sách hỗ trợ người "
        "lao động và người sử dụng lao động gặp khó khăn do đại dịch COVID-19 theo quy định."
    )
    sheet.write(
        "Giao {{ chi_tra.don_vi }} tổ chức chi trả kịp thời, đúng đối tượng, đúng mức"
        "{% if chi_tra.so_ngay %} trong thời hạn {{ chi_tra.so_ngay }} ngày làm việc kể từ ngày Quyết định này được ký"
        "{% endif %}; thanh toán, quyết toán kinh phí theo quy định của pháp luật."
    )
    sheet.write(
        "**Điều 3.** {% if co_quan.la_uy_ban %}Chánh Văn phòng {{ co_quan.ten }}, Giám đốc Sở Tài chính, Giám đốc "
        "Kho bạc Nhà nước {{ co_quan.dia_danh }}, {% endif %}{{ don_vi_trinh.nguoi_dung_dau }} {{ don_vi_trinh.ten }}, "
        "Thủ trưởng các cơ quan, đơn vị liên quan và những người có tên trong danh sách chịu trách nhiệm thi hành "
        "Quyết định này./."
    )


def appendix(sheet: Sheet, kind: str, standing: str) -> None:
    sheet.landscape_appendix()
    sheet.write("Phụ lục", "Phụ lục")
    sheet.write(f"DANH SÁCH {{{{ chinh_sach.doi_tuong|hoa }}}} {standing} (ĐỢT {{{{ danh_sach.dot }}}})", "Trích yếu")
    sheet.write(
        f"(Kèm theo {kind} số {{{{ van_ban.so }}}} {{{{ van_ban.ngay }}}} của {{{{ co_quan.ten_day_du }}}})",
        "Kèm theo",
    )
    rule_below(sheet, length=70, available=sheet.paper.height - sheet.paper.left - sheet.paper.right)
    persons(sheet)
    sheet.write("Bằng chữ: {{ danh_sach.tong.chu }}./.", "Bằng chữ")


def persons(sheet: Sheet) -> None:
    table = list_table(sheet, COLUMNS)
    total_at = len(COLUMNS) - 2
    control_row(sheet, table, "{%tr for nhom in danh_sach.nhom %}")
    control_row(sheet, table, "{%tr if nhom.ten %}")
    sum_row(
        sheet,
        table,
        COLUMNS,
        "{{ nhom.so }}. {{ nhom.ten }} ({{ nhom.so_nguoi }} người)",
        {total_at: "{{ nhom.tong }}"},
        7,
    )
    control_row(sheet, table, "{%tr endif %}")
    control_row(sheet, table, "{%tr for nguoi in nhom.dong %}")
    value_row(sheet, table, COLUMNS)
    control_row(sheet, table, "{%tr endfor %}")
    control_row(sheet, table, "{%tr endfor %}")
    total = "Tổng cộng: {{ danh_sach.so_nguoi }} người"
    sum_row(sheet, table, COLUMNS, total, {total_at: "{{ danh_sach.tong.so }}"}, 7)


DRAWINGS: dict[str, Callable[[], bytes]] = {"submission_letter": submission_letter, "decision": decision}
