"""What can be known of every paper of a template before one is filled in, so that none has to be parsed again.

Values are escaped, so only the template's own loops and conditions can damage a paper, or give a row more cells than
its table has columns. The template is read once with its statements as marks between the elements:

- A paper is well-formed if each loop or condition ends under elements of the same names as it began under.
- docxtpl's repair of tables changes nothing if no statement comes between cells, no row is wider than its table, and
  one row of full width stands outside all loops and conditions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

from .inspection import parse

_IN_ATTRIBUTE = re.compile(r'="[^"<>]*\{[{%][^<>]*?[%}]\}[^"<>]*"')
_STATEMENT = re.compile(r"\{%-?\s*(\w+).*?%\}", re.DOTALL)
_PRINTED = re.compile(r"\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_OPEN, _BETWEEN, _CLOSE = frozenset({"for", "if"}), frozenset({"else", "elif"}), frozenset({"endfor", "endif"})
_ROW, _CELL, _TABLE = qn("w:tr"), qn("w:tc"), qn("w:tbl")


@dataclass(frozen=True)
class Proof:
    is_well_formed: bool
    keeps_tables: bool


def proof_of(source: str) -> Proof:
    """Of the XML of one part as docxtpl hands it to Jinja. What cannot be shown is not claimed."""
    marked = _IN_ATTRIBUTE.sub('="0"', source)
    marked = _PRINTED.sub("", _STATEMENT.sub(r"<?\1?>", marked))
    try:
        root = parse(marked.encode())
    except etree.XMLSyntaxError:
        return Proof(is_well_formed=False, keeps_tables=False)
    reader = _Reader()
    reader.read(root)
    return Proof(reader.is_well_formed, reader.is_well_formed and reader.keeps_cells and all(reader.tables_fit(root)))


class _Reader:
    def __init__(self) -> None:
        self.open: list[etree._Element] = []
        #: Row outside all statements of its table → that table.
        self.unconditional: dict[etree._Element, etree._Element] = {}
        self.is_well_formed = self.keeps_cells = True

    def read(self, element: etree._Element) -> None:
        """In the order of the text, with the statements that are open."""
        if element.tag is etree.PI:
            self._statement(element)
        elif element.tag == _ROW:
            table = next(element.iterancestors(_TABLE), None)
            if table is not None and not any(table in mark.iterancestors() for mark in self.open):
                self.unconditional[element] = table
        for child in element:
            self.read(child)

    def _statement(self, mark: etree._ProcessingInstruction) -> None:
        if mark.target in _OPEN:
            self.open.append(mark)
        elif not self.open:
            self.is_well_formed = False
        elif mark.target in _BETWEEN | _CLOSE:
            self._compare(self.open[-1], mark)
            if mark.target in _CLOSE:
                self.open.pop()

    def _compare(self, begin: etree._Element, end: etree._Element) -> None:
        above, here = list(begin.iterancestors()), list(end.iterancestors())
        if [element.tag for element in above] != [element.tag for element in here]:
            self.is_well_formed = False
        elif above[0].tag == _ROW or _within_cells(above) != _within_cells(here):
            self.keeps_cells = False

    def tables_fit(self, root: etree._Element):
        for table in root.iter(_TABLE):
            columns = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
            rows = list(table.iter(_ROW))
            own = [row for row in rows if self.unconditional.get(row) is table]
            yield all(len(row.findall(_CELL)) <= columns for row in rows)
            yield any(_span(row) >= columns for row in own)


def _within_cells(ancestors: list[etree._Element]) -> list[etree._Element]:
    return [element for element in ancestors if element.tag in (_CELL, _ROW, _TABLE)]


def _span(row: etree._Element) -> int:
    """Columns that the cells of a row take; 0 where a placeholder says how many."""
    spans = [cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for cell in row.findall(_CELL)]
    values = ["1" if span is None else span.get(qn("w:val"), "") for span in spans]
    return sum(map(int, values)) if all(value.isdecimal() and value != "0" for value in values) else 0
