"""A sheet of a spreadsheet as a program of the template language: what its rows print, and what they keep.

The source gives one line of text for each cell with placeholders. Signs that no value can hold (values are clean of
control characters) tell rows, cells and turns of loops apart in what comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from lxml import etree
from openpyxl.formula.translate import Translator

from .errors import TemplateError
from .places import shortened
from .sheet_formulas import Formula, formula_read
from .sheet_inspection import MAIN

ROW, TURN, ENDED, NUMBER, CELL = "\x01", "\x02", "\x03", "\x04", "\x05"
#: Name of the filter that marks whole numbers.
KEEP_NUMBER = "keep_number"
#: Rows without anything in them between two others; more of them are taken for a slip of the mouse.
WIDEST_GAP = 1_000

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SIGNS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CONTROL = re.compile(r"\{%-?\s*tr\s+(.*?)\s*-?%\}", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_NAMESPACE = re.compile(r' xmlns(:\w+)?="[^"]*"')
_PLACE = re.compile(r"([A-Z]{1,3})(\d+)")


@dataclass(frozen=True)
class Slot:
    """A cell that is filled in."""

    column: str
    attributes: str


@dataclass(frozen=True)
class Kept:
    """A cell that stays: everything behind its address."""

    column: str
    rest: str


@dataclass(frozen=True)
class Calculated:
    """A cell with a formula that moves along."""

    column: str
    attributes: str
    formula: Formula


@dataclass
class Row:
    attributes: str = ""
    cells: list[Slot | Kept | Calculated] = field(default_factory=list)
    #: The loops it stands in, outermost first, by the number of the row that begins each.
    loops: tuple[int, ...] = ()


@dataclass
class Sheet:
    """`rows` by number, without those of statements; `source` for the language; `places` has a line for each of it."""

    title: str
    rows: dict[int, Row]
    source: str
    places: str
    #: All rows there are up to this one; what lies beyond moves as a whole.
    last: int


def sheet_read(title: str, root: etree._Element, strings: list[str]) -> Sheet:
    """Raises TemplateError for placeholders that cannot be read, with their cell."""
    reader = _Reader(strings)
    number = 0
    for number, element in _rows_with_gaps(root):
        reader.read(number, element)
    return Sheet(title, reader.rows, "\n".join(reader.lines), "\n".join(reader.places), number)


def _rows_with_gaps(root: etree._Element) -> Iterator[tuple[int, etree._Element | None]]:
    elements = list(root.iterfind(f"{MAIN}sheetData/{MAIN}row"))
    while elements and not any(len(cell) for cell in elements[-1]):
        elements.pop()
    before = 0
    for element in elements:
        number = int(element.get("r", before + 1))
        if not before < number <= before + WIDEST_GAP:
            raise TemplateError("too_long")
        yield from ((empty, None) for empty in range(before + 1, number))
        yield number, element
        before = number


class _Reader:
    def __init__(self, strings: list[str]) -> None:
        self.strings = strings
        self.rows: dict[int, Row] = {}
        self.lines: list[str] = []
        self.places: list[str] = []
        self.loops: list[int] = []
        self.shared: dict[str, tuple[str, str]] = {}

    def read(self, number: int, element: etree._Element | None) -> None:
        cells = [] if element is None else list(element.iterfind(f"{MAIN}c"))
        texts = [self._text(cell) for cell in cells]
        statements = [(cell, text) for cell, text in zip(cells, texts, strict=True) if _CONTROL.search(text)]
        if statements:
            self._statement(number, *statements[0], alone=len(statements) == 1)
            return
        row = Row(loops=tuple(self.loops))
        self.rows[number] = row
        self._line(f"{ROW}{number}", "")
        if element is not None:
            row.attributes = "".join(
                f' {name}="{escape(value)}"'
                for name, value in element.items()
                if name not in ("r", "spans") and name[0] != "{"
            )
        for cell, text in zip(cells, texts, strict=True):
            row.cells.append(self._cell(cell, text))

    def _line(self, line: str, place: str) -> None:
        self.lines.append(line)
        self.places.append(place)

    def _statement(self, number: int, cell: etree._Element, text: str, *, alone: bool) -> None:
        place = shortened(f"{cell.get('r')}: {text}")
        found = _CONTROL.findall(text)
        if not alone or len(found) > 1:
            raise TemplateError("syntax", place=place)
        words, after = found[0].translate(_QUOTES).replace("\n", " "), ""
        if words.startswith("for "):
            self.loops.append(number)
            after = f"{TURN}{number}"
        elif words == "endfor" and self.loops:
            after = f"{ENDED}{self.loops.pop()}"
        self._line(f"{{% {words} %}}{after}", place)

    def _text(self, cell: etree._Element) -> str:
        """What is typed in the cell; "" for numbers and formulas."""
        kind, value = cell.get("t"), cell.find(f"{MAIN}v")
        if kind == "s" and value is not None:
            return self.strings[int(value.text)]
        if kind == "inlineStr":
            return "".join(cell.itertext(f"{MAIN}t"))
        return ""

    def _cell(self, cell: etree._Element, text: str) -> Slot | Kept | Calculated:
        column = _PLACE.fullmatch(cell.get("r"))[1]
        style = f' s="{int(cell.get("s"))}"' if cell.get("s") else ""
        formula = cell.find(f"{MAIN}f")
        if formula is not None:
            return Calculated(column, style, formula_read(self._formula(cell.get("r"), formula)))
        if not _SIGNS.search(text):
            kind = f' t="{cell.get("t")}"' if cell.get("t") else ""
            inner = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in cell)
            inner = _NAMESPACE.sub("", inner)
            return Kept(column, f"{style}{kind}>{inner}</c>" if inner else f"{style}/>")
        self._line(CELL + placeholders_source(text, cell.get("r")), f"{cell.get('r')}: {text}".replace("\n", " "))
        return Slot(column, style)

    def _formula(self, place: str, element: etree._Element) -> str:
        """Written out where Excel keeps one formula for many cells."""
        text, number = element.text or "", element.get("si")
        if element.get("t") != "shared":
            return text
        if text:
            self.shared[number] = (place, text)
            return text
        origin, first = self.shared[number]
        return Translator(f"={first}", origin=origin).translate_formula(place)[1:]


def placeholders_source(text: str, place: str) -> str:
    """The text of a cell in the language, with what is not in placeholders escaped for XML."""
    parts, end = [], 0
    for tag in _TAG.finditer(text):
        parts += [_fixed(text[end : tag.start()]), tag[0].translate(_QUOTES).replace("\n", " ")]
        end = tag.end()
    parts.append(_fixed(text[end:]))
    if any(_SIGNS.search(fixed) for fixed in parts[::2]):
        raise TemplateError("unclosed", place=shortened(f"{place}: {text}"))
    if len(parts) == 3 and parts[1].startswith("{{") and not (parts[0] + parts[2]).strip():
        return f"{{{{ ({parts[1][2:-2]})|{KEEP_NUMBER} }}}}"
    return "".join(parts)


def _fixed(text: str) -> str:
    return escape(text).replace("\n", "&#10;")
