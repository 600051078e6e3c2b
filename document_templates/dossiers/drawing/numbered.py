"""A numbered paper: how urgent it is, what it is about, the law it rests on, and its annex (facts 4.2)."""

from __future__ import annotations

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from docx.table import Table, _Cell

from .elements import fill, header, rule_below, verification_line
from .page import Paper, Sheet

RED = RGBColor(0xFF, 0, 0)
STAMP_HEIGHT = 8.0
#: Word → width of its frame in mm.
STAMPS = {"HỎA TỐC": 30.0, "THƯỢNG KHẨN": 40.0, "KHẨN": 20.0}
NUMBER = "Số: {{ van_ban.so }}"


def numbered_paper(paper: Paper, title: str, *, kind: str, about: str, rule: float = 66) -> Sheet:
    """A sheet with all that stands above the text; `kind` as "QUYẾT ĐỊNH", `about` its subject.

    `rule`: millimetres of the line below, 1/3 to 1/2 of a line of the subject.
    """
    sheet = Sheet(paper, title)
    verification_line(sheet)
    head = header(sheet, number=NUMBER)
    urgency(sheet, head.cell(1, 0))
    sheet.write(kind, "Tên loại")
    sheet.write(about, "Trích yếu")
    rule_below(sheet, length=rule, available=sheet.paper.text_width)
    return sheet


def urgency(sheet: Sheet, cell: _Cell) -> None:
    """The red stamp below the number, for papers that are urgent: `van_ban.do_khan` is its word or empty."""
    for word, width in STAMPS.items():
        sheet.write(f'{{%p if van_ban.do_khan == "{word}" %}}', "Số ký hiệu", cell)
        sheet.write("", "Đường kẻ", cell)
        stamp(sheet, cell, word, width)
        end = cell.paragraphs[-1]
        end.style = sheet.document.styles["Số ký hiệu"]
        end.add_run("{%p endif %}")
    # A cell ends with a paragraph, be the last stamp there or not.
    sheet.write("", "Đường kẻ", cell).paragraph_format.space_after = 0


def stamp(sheet: Sheet, cell: _Cell, word: str, width: float) -> None:
    table = cell.add_table(1, 1)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    borders_red(table)
    row, framed = table.rows[0], table.cell(0, 0)
    row.height, row.height_rule = Mm(STAMP_HEIGHT), WD_ROW_HEIGHT_RULE.EXACTLY
    table.columns[0].width = framed.width = Mm(width)
    framed.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    [line] = fill(sheet, framed, [(f"**{word}**", "Độ khẩn")])
    line.runs[0].font.color.rgb = RED


def borders_red(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "8"), ("space", "0"), ("color", str(RED))):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def bases(sheet: Sheet, *, last: str = "") -> None:
    """Each on its own line ended by a semicolon; the last one by a full stop."""
    sheet.write("{%p for van_ban_goc in can_cu %}", "Căn cứ")
    end = ";" if last else "{% if loop.last %}.{% else %};{% endif %}"
    sheet.write(f"Căn cứ {{{{ van_ban_goc }}}}{end}", "Căn cứ")
    sheet.write("{%p endfor %}", "Căn cứ")
    if last:
        sheet.write(last, "Căn cứ")


def annex_head(sheet: Sheet, name: str, title: str, attached: str) -> None:
    """`name` "Phụ lục", or empty for a list that is a paper of its own; `attached` what it goes with, in brackets."""
    if name:
        sheet.write(name, "Phụ lục")
    sheet.write(title, "Trích yếu" if name else "Tên loại")
    sheet.write(f"({attached})", "Kèm theo")
    section = sheet.document.sections[-1]
    room = (section.page_width - section.left_margin - section.right_margin) / Mm(1)
    rule_below(sheet, length=70, available=room)
