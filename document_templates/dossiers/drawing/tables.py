"""The list of persons that goes with a decision: header row repeated on each page, rows never cut."""

from __future__ import annotations

from dataclasses import dataclass

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from .elements import fill, row_whole
from .page import Sheet

CENTRE, LEFT, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT


@dataclass(frozen=True)
class Column:
    """A column of the list: its head, its width in mm, the placeholder of its cells."""

    head: str
    width: float
    value: str
    align: int = LEFT


def list_table(sheet: Sheet, columns: list[Column]) -> Table:
    """A table with lines and its header row; rows are added below."""
    table = sheet.document.add_table(rows=1, cols=len(columns))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    lines_draw(table)
    for column, wanted in zip(table.columns, columns, strict=True):
        column.width = Mm(wanted.width)
    head = table.rows[0]
    row_whole(head)
    repeat = OxmlElement("w:tblHeader")
    head._tr.get_or_add_trPr().append(repeat)
    for cell, column in zip(head.cells, columns, strict=True):
        cell.width = Mm(column.width)
        cell_fill(sheet, cell, f"**{column.head}**", CENTRE, style="Đầu bảng")
    return table


def heads_group(sheet: Sheet, table: Table, columns: list[Column], groups: list[tuple[str, int]]) -> None:
    """A second row of heads above the first: (label, columns below it); a column without a label keeps its own."""
    low = table.rows[0]
    high = table.add_row()
    low._tr.addprevious(high._tr)
    row_whole(high)
    high._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    at = 0
    for label, count in groups:
        cell = high.cells[at].merge(high.cells[at + count - 1])
        if label:
            cell_fill(sheet, cell, f"**{label}**", CENTRE, style="Đầu bảng")
        else:
            low.cells[at].paragraphs[0].clear()
            cell_fill(sheet, cell.merge(low.cells[at]), f"**{columns[at].head}**", CENTRE, style="Đầu bảng")
        at += count


def lines_draw(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "57")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def cell_fill(sheet: Sheet, cell: _Cell, text: str, align: int = LEFT, style: str = "Ô bảng") -> Paragraph:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = fill(sheet, cell, [(text, style)])[0]
    paragraph.alignment = align
    return paragraph


def control_row(sheet: Sheet, table: Table, tag: str) -> None:
    """A row that only steers: {%tr for … %}, {%tr endfor %}. It is gone from the finished paper."""
    row = table.add_row()
    merged = row.cells[0].merge(row.cells[-1])
    cell_fill(sheet, merged, tag)


def value_row(sheet: Sheet, table: Table, columns: list[Column], style: str = "Ô bảng") -> _Row:
    row = table.add_row()
    row_whole(row)
    for cell, column in zip(row.cells, columns, strict=True):
        cell.width = Mm(column.width)
        cell_fill(sheet, cell, column.value, column.align, style)
    return row


def sum_row(sheet: Sheet, table: Table, columns: list[Column], label: str, sums: dict[int, str], until: int) -> None:
    """A bold row: `label` over the first `until` columns, then sums by the position of their column.

    It stays with the row below, so that no head of a group ends a page.
    """
    row = table.add_row()
    row_whole(row)
    merged = row.cells[0].merge(row.cells[until - 1])
    cell_fill(sheet, merged, f"**{label}**").paragraph_format.keep_with_next = True
    for position, column in enumerate(columns):
        if position >= until:
            row.cells[position].width = Mm(column.width)
            text = sums.get(position, "")
            cell_fill(sheet, row.cells[position], f"**{text}**" if text else "", column.align)
