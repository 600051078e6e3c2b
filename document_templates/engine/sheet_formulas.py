"""Formulas and ranges that follow their rows when rows above or among them are repeated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token

#: Loop and turn, outermost first: ((5, 0), (7, 12)) is the 13th turn of the loop in row 7 within the first of row 5's.
Path = tuple[tuple[int, int], ...]

_RANGE = re.compile(
    r"(?:(?P<sheet>.*)!)?(?P<first>\$?[A-Z]{1,3})?(?P<fixed>\$?)(?P<row>\d+)?"
    r"(?P<to>:(?P<last>\$?[A-Z]{1,3})?(?P<last_fixed>\$?)(?P<last_row>\d+)?)?"
)


@dataclass(frozen=True)
class Reference:
    """A part of a formula that names rows: "$A$1:B2", "5:6", "'Tờ 2'!C7"."""

    text: str
    sheet: str
    row: int
    last_row: int


Formula = tuple[str | Reference, ...]


def formula_read(text: str) -> Formula:
    """A formula without its "=", in parts."""
    parts: list[str | Reference] = []
    for token in Tokenizer(f"={text}").items:
        is_range = token.type == Token.OPERAND and token.subtype == Token.RANGE
        reference = _reference(token.value) if is_range else None
        parts.append(reference or token.value)
    return tuple(parts)


def _reference(text: str) -> Reference | None:
    found = _RANGE.fullmatch(text)
    if not found or not found["row"] or bool(found["to"]) != bool(found["last_row"]):
        return None
    sheet = (found["sheet"] or "").strip("'").replace("''", "'")
    row = int(found["row"])
    return Reference(text, sheet, row, int(found["last_row"] or row))


@dataclass
class RowMap:
    """Where the rows of a template went."""

    loops: Mapping[int, tuple[int, ...]]
    last: int
    spans: dict[tuple[int, Path], list[int]] = field(default_factory=dict)
    end: int = 0

    def add(self, row: int, path: Path) -> int:
        """The number of the next row, which comes of this one of the template."""
        self.end += 1
        for depth in range(len(path) + 1):
            span = self.spans.setdefault((row, path[:depth]), [self.end, self.end])
            span[1] = self.end
        return self.end

    def span(self, row: int, path: Path = ()) -> list[int] | None:
        """First and last row that came of it, as seen from a row at `path`; None where a loop had no turn."""
        if row > self.last:
            return [row - self.last + self.end] * 2
        common = 0
        for (loop, _turn), other in zip(path, self.loops.get(row, ()), strict=False):
            if loop != other:
                break
            common += 1
        return self.spans.get((row, path[:common]))

    def range(self, first: int, last: int, path: Path = ()) -> tuple[int, int] | None:
        known = range(first, min(last, self.last) + 1)
        spans = (self.span(row, path) for row in (*known, *([last] if last > self.last else [])))
        found = [span for span in spans if span]
        return (found[0][0], found[-1][1]) if found else None


def formula_moved(formula: Formula, path: Path, sheet: str, maps: Mapping[str, RowMap]) -> str:
    """As it reads in the row at `path` of `sheet`. What refers to rows that are gone counts as 0."""
    return "".join(part if isinstance(part, str) else _moved(part, path, sheet, maps) for part in formula)


def _moved(part: Reference, path: Path, sheet: str, maps: Mapping[str, RowMap]) -> str:
    rows = maps.get(part.sheet or sheet)
    if rows is None:
        return part.text
    here = path if part.sheet in ("", sheet) else ()
    found = rows.range(part.row, part.last_row, here)
    if found is None:
        return "0"
    if ":" not in part.text:
        return _numbered(part.text, found[0])
    start, end = part.text.rsplit(":", 1)
    return f"{_numbered(start, found[0])}:{_numbered(end, found[1])}"


def _numbered(place: str, row: int) -> str:
    return f"{place.rstrip('0123456789')}{row}"


def ranges_moved(ranges: str, rows: RowMap) -> Iterable[str]:
    """An attribute like "A5:B5 C7", each range over all that came of its rows."""
    for text in ranges.split():
        reference = _reference(text)
        if reference is None:
            yield text
        elif found := rows.range(reference.row, reference.last_row):
            first, _to, last = text.partition(":")
            yield f"{_numbered(first, found[0])}:{_numbered(last or first, found[1])}"
