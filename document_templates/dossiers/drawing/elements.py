"""What stands on every official paper: the head in two columns, the recipients, the signature (facts 4.2)."""

from __future__ import annotations

from dataclasses import dataclass

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from .page import Paper, Sheet, border_below, write_runs

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
#: Width in mm of the motto set bold in one point; the line below is as long as the text.
MOTTO_WIDTH_OF_A_POINT = 60.4 / 14


def motto_width(paper: Paper) -> float:
    """In mm; a little more than the text, for it must not wrap."""
    return MOTTO_WIDTH_OF_A_POINT * (paper.heading + 1) + 1.5


def frame(sheet: Sheet, widths: list[float], rows: int = 1) -> Table:
    """A table without borders and without margins in its cells, that holds things side by side."""
    table = sheet.document.add_table(rows=rows, cols=len(widths))
    frame_bare(table, widths)
    return table


def frame_bare(table: Table, widths: list[float]) -> None:
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)
    widths_set(table, widths)


def widths_set(table: Table, widths: list[float]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def row_whole(row) -> None:
    """The row is not cut by the end of a page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def fill(sheet: Sheet, cell: _Cell, lines: list[tuple[str, str]]) -> list[Paragraph]:
    """Puts (text, style) lines into a cell, whose first empty paragraph is used up."""
    written = []
    for position, (text, style) in enumerate(lines):
        if position == 0:
            paragraph = cell.paragraphs[0]
            paragraph.style = sheet.document.styles[style]
            written.append(write_runs(paragraph, text))
        else:
            written.append(sheet.write(text, style, cell))
    return written


def header(sheet: Sheet, *, number: str = "", office: list[tuple[str, str]] | None = None) -> Table:
    """Office on the left, nation on the right; below them number and place with date, on one line.

    `number`: what stands on the left of the second line, e.g. "Số: {{ van_ban.so }}". `office`: lines on top left,
    when they are others than the superior body, the body, and the line below its name.
    """
    paper = sheet.paper
    right = paper.text_width - paper.left_column
    table = frame(sheet, [paper.left_column, right], rows=2)
    office = office or [
        ("{%p if co_quan.cap_tren %}", "Cơ quan chủ quản"),
        ("{{ co_quan.cap_tren }}", "Cơ quan chủ quản"),
        ("{%p endif %}", "Cơ quan chủ quản"),
        ("{{ co_quan.ten_hoa }}", "Cơ quan ban hành"),
        ("{{ co_quan.gach_chan }}", "Kẻ dưới cơ quan"),
    ]
    fill(sheet, table.cell(0, 0), office)
    motto = fill(sheet, table.cell(0, 1), [(NATION, "Quốc hiệu"), (MOTTO, "Tiêu ngữ")])[-1]
    border_below(motto, length=motto_width(paper), available=right)
    fill(sheet, table.cell(1, 0), [(number, "Số ký hiệu")])
    fill(sheet, table.cell(1, 1), [("{{ co_quan.dia_danh }}, {{ van_ban.ngay }}", "Địa danh ngày tháng")])
    return table


def rule_below(sheet: Sheet, *, length: float, available: float) -> None:
    """A line of its own, for texts of which nobody knows how long they get."""
    border_below(sheet.write("", "Đường kẻ"), length=length, available=available)


def verification_line(sheet: Sheet) -> None:
    """At the foot of each page: how anybody checks that the paper is genuine, by eye and by telephone."""
    replaces = "{% if verification.replaces %}, thay cho bản có mã {{ verification.replaces }}{% endif %}"
    text = f"Mã xác thực: **{{{{ verification.code }}}}**{replaces}\nKiểm tra tại {{{{ verification.address }}}}"
    section = sheet.document.sections[0]
    side = 14.0
    for footer in (section.footer, section.first_page_footer):
        table = footer.add_table(1, 2, Mm(sheet.paper.text_width))
        frame_bare(table, [sheet.paper.text_width - side, side])
        table.cell(0, 0).vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        fill(sheet, table.cell(0, 0), [(text, "Chân trang")])
        fill(sheet, table.cell(0, 1), [("{{ verification.qr_foot }}", "Chân trang")])
        last = footer.paragraphs[0]
        table._tbl.getparent().append(last._p)  # Word wants a paragraph after a table: this one, as low as can be.
        last.style = sheet.document.styles["Đường kẻ"]


#: Room for signature and seal, in heights of a letter.
SIGNATURE_ROOM = 4.6


@dataclass(frozen=True)
class Signer:
    """Who signs, what stands below the title, whose name stands below the signature."""

    title: str
    note: str = ""
    name: str = ""


def signature_lines(signer: Signer) -> list[tuple[str, str]]:
    note = [(signer.note, "Chú dẫn ký")] if signer.note else []
    return [(signer.title, "Chức vụ ký"), *note, (signer.name, "Họ tên ký")]


def sign(sheet: Sheet, cell: _Cell, signer: Signer) -> None:
    """Room for the signature stands before the name, so nobody has to type empty lines."""
    name = fill(sheet, cell, signature_lines(signer))[-1]
    name.paragraph_format.space_before = Pt(SIGNATURE_ROOM * sheet.paper.body)


def recipients_and_signature(sheet: Sheet) -> None:
    """Nơi nhận on the left, the signature on the right; both stay together on one page."""
    paper = sheet.paper
    last_words_stay(sheet)
    table = frame(sheet, [paper.left_column + 7, paper.text_width - paper.left_column - 7])
    row_whole(table.rows[0])
    lines = [
        ("Nơi nhận:", "Nơi nhận"),
        ("{%p for noi in noi_nhan %}", "Nơi nhận danh sách"),
        ("- {{ noi }}{% if loop.last %}.{% else %};{% endif %}", "Nơi nhận danh sách"),
        ("{%p endfor %}", "Nơi nhận danh sách"),
    ]
    fill(sheet, table.cell(0, 0), lines)
    sign(sheet, table.cell(0, 1), Signer("{{ ky.quyen_han }}", name="{{ ky.ho_ten }}"))


def last_words_stay(sheet: Sheet) -> None:
    """No signature stands alone on a page."""
    sheet.document.paragraphs[-1].paragraph_format.keep_with_next = True


def signature_columns(sheet: Sheet, *signers: Signer | None) -> None:
    """Signatures side by side, each in as much room; None leaves its room empty."""
    last_words_stay(sheet)
    table = frame(sheet, [sheet.paper.text_width / len(signers)] * len(signers))
    row_whole(table.rows[0])
    for cell, signer in zip(table.rows[0].cells, signers, strict=True):
        if signer:
            sign(sheet, cell, signer)
