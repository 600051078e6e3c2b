"""What the letters of employers share: employer and nation, the title, a list across the page behind it.

`tra_loi.…` are the keys of the programme's form (facts 1.13).
"""

from __future__ import annotations

from dataclasses import replace

from docx.shared import Pt

from .elements import Signer, header, signature_columns, verification_line
from .employers import EMPLOYER
from .page import A4, A4_ACROSS, Sheet
from .tables import Column, control_row, list_table, value_row

EMPLOYER_LINES = [
    "Tên đơn vị: **{{ tra_loi.ten_don_vi }}**",
    "Mã số thuế: {{ tra_loi.ma_so_thue }}; mã đơn vị tham gia bảo hiểm xã hội: {{ tra_loi.ma_don_vi_bhxh }}",
    "Địa chỉ trụ sở chính: {{ tra_loi.tru_so_chinh }}",
    "Điện thoại: {{ tra_loi.dien_thoai }}{% if tra_loi.thu_dien_tu %}; email: {{ tra_loi.thu_dien_tu }}{% endif %}",
    "Người đại diện: {{ tra_loi.nguoi_dai_dien }}; chức vụ: {{ tra_loi.chuc_vu }}",
]
REGISTERED = (
    "Giấy đăng ký doanh nghiệp, hợp tác xã, hộ kinh doanh hoặc quyết định thành lập số: {{ tra_loi.so_dang_ky }}, "
    "ngày cấp: {{ tra_loi.ngay_dang_ky }}"
)
ACCOUNT = (
    "Số tài khoản: {{ tra_loi.tai_khoan_don_vi.number }} tại ngân hàng {{ tra_loi.tai_khoan_don_vi.bank }}, chủ tài "
    "khoản: {{ tra_loi.tai_khoan_don_vi.holder }}"
)


def letter_sheet(name: str, *, number: str, title: str, subtitle: str, addressee: str) -> Sheet:
    """Upright; the tables of its appendix are set in small letters."""
    sheet = Sheet(replace(A4, cell=8), name)
    verification_line(sheet)
    office = [("{{ tra_loi.ten_don_vi|hoa }}", "Cơ quan ban hành"), ("___________", "Kẻ dưới cơ quan")]
    header(sheet, office=office, number=f"{number} – Mã hồ sơ: {{{{ ho_so.ma }}}}")
    sheet.write(title, "Tên loại")
    sheet.write(subtitle, "Trích yếu")
    sheet.write(f"Kính gửi: {addressee}", "Dòng giữa")
    return sheet


def letter_tail(sheet: Sheet) -> None:
    sheet.write("{%p if ho_so.tep_kem %}")
    sheet.write("Giấy tờ gửi kèm: {{ ho_so.tep_kem|noi('; ') }}.")
    sheet.write("{%p endif %}")
    sheet.write("{{ don.cam_doan }}")
    signature_columns(sheet, None, replace(EMPLOYER, title="ĐẠI DIỆN ĐƠN VỊ"))


def appendix_tail(sheet: Sheet, left: Signer) -> bytes:
    """Signatures below a table; between two tables there must be a paragraph."""
    sheet.write("", "Đường kẻ")
    signature_columns(sheet, left, EMPLOYER)
    return sheet.save()


def appendix(sheet: Sheet, *, number: str, title: tuple[str, str]) -> None:
    """Begins a page across; what follows is measured by it."""
    sheet.landscape_appendix()
    #: The paragraph that ends the letter holds no text; it must not ask for a page of its own.
    sheet.document.paragraphs[-1].style = sheet.document.styles["Đường kẻ"]
    sheet.paper = replace(A4_ACROSS, cell=sheet.paper.cell)
    sheet.write(f"**{number}**", "Dòng giữa")
    first, second = title
    sheet.write(first, "Tên loại")
    sheet.write(second, "Trích yếu").paragraph_format.space_after = Pt(sheet.paper.gap)


def rows_table(sheet: Sheet, columns: list[Column], rows: str, name: str) -> None:
    """One line for each row of the answer `rows`; its columns speak of `name`."""
    table = list_table(sheet, columns)
    control_row(sheet, table, f"{{%tr for {name} in tra_loi.{rows} %}}")
    value_row(sheet, table, columns)
    control_row(sheet, table, "{%tr endfor %}")
