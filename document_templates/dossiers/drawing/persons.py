"""What the applications of persons share: who applies, where the money goes, who confirms it on paper (facts 1.13)."""

from __future__ import annotations

from collections.abc import Iterable

from docx.shared import Mm, Pt

from .elements import SIGNATURE_ROOM, Signer, fill, frame, row_whole, signature_lines
from .page import Sheet

NAME = "Họ và tên: **{{ tra_loi.ho_ten }}**"
BORN = "Ngày, tháng, năm sinh: {{ tra_loi.ngay_sinh }}; giới tính: {{ tra_loi.gioi_tinh }}"
BORN_AND_NATION = f"{BORN}; dân tộc: {{{{ tra_loi.dan_toc }}}}"
IDENTITY = (
    "Số căn cước công dân/chứng minh nhân dân: {{ tra_loi.so_dinh_danh }}; ngày cấp: {{ tra_loi.ngay_cap }}; "
    "nơi cấp: {{ tra_loi.noi_cap }}"
)
HOME = "Nơi thường trú: {{ tra_loi.noi_thuong_tru }}"
NOW = "Nơi ở hiện nay: {{ nguoi_de_nghi.noi_o }}"
REACHED = (
    "Số điện thoại: {{ tra_loi.dien_thoai }}{% if tra_loi.thu_dien_tu %}; email: {{ tra_loi.thu_dien_tu }}{% endif %}"
)
AMOUNT = "Số tiền đề nghị hỗ trợ: **{{ tra_loi.so_tien }}** (Bằng chữ: {{ tra_loi.so_tien|bang_chu }})."
PAID = (
    "Hình thức nhận: {{ tra_loi.hinh_thuc }}{% if tra_loi.tai_khoan.number %}: tài khoản số "
    "{{ tra_loi.tai_khoan.number }} tại ngân hàng {{ tra_loi.tai_khoan.bank }}, chủ tài khoản: "
    "{{ tra_loi.tai_khoan.holder }}{% endif %}."
)


def numbered_lines(sheet: Sheet, lines: Iterable[str], first: int = 1) -> int:
    """ "1. …", "2. …"; gives the number that follows."""
    number = first
    for number, line in enumerate(lines, first):
        sheet.write(f"{number}. {line}")
    return number + 1


def confirmation(sheet: Sheet, *, title: str, lines: Iterable[str], signer: Signer) -> None:
    """A part that an office fills in by hand on the printed form; it stays on one page."""
    sheet.write("", "Đường kẻ")
    half = sheet.paper.text_width / 2
    table = frame(sheet, [2 * half])
    row_whole(table.rows[0])
    words = [(f"**{title}**", "Nội dung không lùi"), *((line, "Nội dung không lùi") for line in lines)]
    place = ("……………, ngày … tháng … năm ……", "Địa danh ngày tháng")
    for paragraph in fill(sheet, table.cell(0, 0), [*words, place, *signature_lines(signer)])[len(words) :]:
        paragraph.paragraph_format.left_indent = Mm(half)
    table.cell(0, 0).paragraphs[-1].paragraph_format.space_before = Pt(SIGNATURE_ROOM * sheet.paper.body)
