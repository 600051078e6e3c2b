"""The follow-up book and the report with its table of figures (facts 3.2 and 4.3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from docx.enum.text import WD_ALIGN_PARAGRAPH

from document_templates.dossiers.drawing import (
    A4,
    Column,
    Sheet,
    control_row,
    header,
    list_table,
    recipients_and_signature,
    value_row,
)
from document_templates.dossiers.drawing.numbered import annex_head, numbered_paper
from document_templates.dossiers.drawing.page import A4_ACROSS
from document_templates.dossiers.drawing.tables import heads_group

CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
#: In mm, 252 in all.
BOOK = [
    Column("STT", 9, "{{ dong.tt }}", CENTRE),
    Column("Mã hồ sơ", 24, "{{ dong.ma }}", CENTRE),
    Column("Tên thủ tục hành chính", 34, "{{ dong.thu_tuc }}"),
    Column("Số lượng (bộ)", 12, "{{ dong.so_bo }}", CENTRE),
    Column("Tên cá nhân, tổ chức", 28, "{{ dong.ho_ten }}"),
    Column("Địa chỉ, số điện thoại", 40, "{{ dong.dia_chi }}"),
    Column("Cơ quan chủ trì giải quyết", 23, "{{ dong.chu_tri }}"),
    Column("Nhận hồ sơ", 17, "{{ dong.nhan }}", CENTRE),
    Column("Hẹn trả kết quả", 17, "{{ dong.hen_tra }}", CENTRE),
    Column("Trả kết quả", 17, "{{ dong.tra }}", CENTRE),
    Column("Ký nhận", 15, "", CENTRE),
    Column("Ghi chú", 16, "{{ dong.ghi_chu }}"),
]
STAGES = [("", 1), ("", 1), ("Đề nghị", 3), ("Đã phê duyệt", 3), ("Đã chi trả", 3), ("", 1), ("Đang xử lý", 2),
          ("Thu hồi", 2), ("Lũy kế đã chi trả", 2)]  # fmt: skip


def figures(of: str) -> list[Column]:
    """Three stages × (units, people, money), and what came of the rest; `of` the dictionary they stand in."""
    return [
        Column("Đơn vị, hộ", 12, f"{{{{ {of}.de_nghi.don_vi }}}}", RIGHT),
        Column("Người", 12, f"{{{{ {of}.de_nghi.nguoi }}}}", RIGHT),
        Column("Số tiền (đồng)", 19.5, f"{{{{ {of}.de_nghi.tien }}}}", RIGHT),
        Column("Đơn vị, hộ", 12, f"{{{{ {of}.phe_duyet.don_vi }}}}", RIGHT),
        Column("Người", 12, f"{{{{ {of}.phe_duyet.nguoi }}}}", RIGHT),
        Column("Số tiền (đồng)", 19.5, f"{{{{ {of}.phe_duyet.tien }}}}", RIGHT),
        Column("Người", 12, f"{{{{ {of}.chi_tra.nguoi }}}}", RIGHT),
        Column("Số tiền (đồng)", 19.5, f"{{{{ {of}.chi_tra.tien }}}}", RIGHT),
        Column("Tỷ lệ (%)", 11, f"{{{{ {of}.chi_tra.ty_le }}}}", RIGHT),
        Column("Không đủ điều kiện", 13, f"{{{{ {of}.khong_du }}}}", RIGHT),
        Column("Trong hạn", 11, f"{{{{ {of}.trong_han }}}}", RIGHT),
        Column("Quá hạn", 11, f"{{{{ {of}.qua_han }}}}", RIGHT),
        Column("Người", 11, f"{{{{ {of}.thu_hoi.nguoi }}}}", RIGHT),
        Column("Số tiền (đồng)", 17, f"{{{{ {of}.thu_hoi.tien }}}}", RIGHT),
        Column("Người", 12, f"{{{{ {of}.luy_ke.nguoi }}}}", RIGHT),
        Column("Số tiền (đồng)", 19.5, f"{{{{ {of}.luy_ke.tien }}}}", RIGHT),
    ]


def follow_up_book() -> bytes:
    """Mẫu số 06."""
    sheet = Sheet(replace(A4_ACROSS, cell=9), "Sổ theo dõi hồ sơ")
    header(sheet)
    sheet.write("SỔ THEO DÕI HỒ SƠ", "Tên loại")
    sheet.write("(Từ {{ so_theo_doi.tu_ngay }} đến {{ so_theo_doi.den_ngay }})", "Kèm theo")
    sheet.write("", "Đường kẻ")
    table = list_table(sheet, BOOK)
    control_row(sheet, table, "{%tr for dong in so_theo_doi.dong %}")
    value_row(sheet, table, BOOK)
    control_row(sheet, table, "{%tr endfor %}")
    sheet.write("Tổng số: **{{ so_theo_doi.so_ho_so }}** hồ sơ.", "Nội dung không lùi")
    return sheet.save()


def paragraphs(sheet: Sheet, items: str) -> None:
    sheet.write(f"{{%p for doan in {items} %}}")
    sheet.write("{{ doan }}")
    sheet.write("{%p endfor %}")


def period_report() -> bytes:
    sheet = numbered_paper(
        replace(A4, cell=8),
        "Báo cáo kết quả thực hiện chính sách hỗ trợ",
        kind="BÁO CÁO",
        about="Kết quả thực hiện chính sách hỗ trợ người lao động và người sử dụng lao động gặp khó khăn do đại dịch "
        "COVID-19 {{ bao_cao.ky }}",
    )
    sheet.write("Kính gửi: {{ kinh_gui }}", "Dòng giữa")
    sheet.write("{{ co_quan.ten }} báo cáo kết quả thực hiện tính đến {{ bao_cao.den_ngay }} như sau:")
    sheet.write("**I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI**")
    paragraphs(sheet, "bao_cao.chi_dao")
    sheet.write("**II. KẾT QUẢ THỰC HIỆN**")
    sheet.write(
        "Trong kỳ có {{ bao_cao.tong.de_nghi.nguoi }} người được đề nghị; {{ bao_cao.tong.phe_duyet.nguoi }} người "
        "được phê duyệt với số tiền {{ bao_cao.tong.phe_duyet.tien }} đồng; đã chi trả cho "
        "{{ bao_cao.tong.chi_tra.nguoi }} người, **{{ bao_cao.tong_chi.so }} đồng** "
        "(~~Bằng chữ: {{ bao_cao.tong_chi.chu }}~~), đạt "
        "{{ bao_cao.tong.chi_tra.ty_le }}% số tiền đã phê duyệt."
    )
    sheet.write(
        "{{ bao_cao.tong.khong_du }} hồ sơ không đủ điều kiện; {{ bao_cao.tong.trong_han }} hồ sơ đang xử lý trong "
        "hạn, {{ bao_cao.tong.qua_han }} hồ sơ quá hạn. Số liệu từng chính sách tại Phụ lục kèm theo."
    )
    sheet.write("**III. ĐÁNH GIÁ**")
    judged = (("Thuận lợi", "thuan_loi"), ("Khó khăn, vướng mắc", "kho_khan"), ("Nguyên nhân", "nguyen_nhan"))
    for title, items in judged:
        sheet.write(f"~~{title}:~~")
        paragraphs(sheet, f"bao_cao.{items}")
    sheet.write("**IV. PHƯƠNG HƯỚNG, ĐỀ XUẤT, KIẾN NGHỊ**")
    paragraphs(sheet, "bao_cao.phuong_huong")
    paragraphs(sheet, "bao_cao.kien_nghi")
    sheet.write("Trên đây là báo cáo của {{ co_quan.ten }}, kính đề nghị {{ kinh_gui }} tổng hợp./.")
    recipients_and_signature(sheet)
    annex(sheet)
    return sheet.save()


def annex(sheet: Sheet) -> None:
    sheet.landscape_appendix()
    attached = "Kèm theo Báo cáo số {{ van_ban.so }} {{ van_ban.ngay }} của {{ co_quan.ten_day_du }}"
    annex_head(sheet, "Phụ lục", "KẾT QUẢ THỰC HIỆN CHÍNH SÁCH HỖ TRỢ {{ bao_cao.ky|hoa }}", attached)
    columns = [Column("TT", 7, "{{ dong.tt }}", CENTRE), Column("Chính sách", 21, "{{ dong.ten }}"), *figures("dong")]
    total = [Column("", 7, ""), Column("", 21, "**Tổng cộng**"), *figures("bao_cao.tong")]
    table = list_table(sheet, columns)
    heads_group(sheet, table, columns, STAGES)
    control_row(sheet, table, "{%tr for dong in bao_cao.dong %}")
    value_row(sheet, table, columns)
    control_row(sheet, table, "{%tr endfor %}")
    value_row(sheet, table, total)


DRAWINGS: dict[str, Callable[[], bytes]] = {"follow_up_book": follow_up_book, "period_report": period_report}
