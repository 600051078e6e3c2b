"""Runs the program of a sheet: which rows come out, from which row of the template, with which words in their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Template

from . import explaining, sandbox
from .errors import TemplateError
from .sheet_formulas import Path, RowMap
from .sheet_source import CELL, ENDED, KEEP_NUMBER, NUMBER, ROW, TURN, Sheet

#: What a cell of Excel holds, and the digits of a number that it keeps exact.
LONGEST_CELL, MOST_DIGITS = 32_767, 15
_PIECES = re.compile(f"([{ROW}{TURN}{ENDED}])")
#: Excel reads "_x0041_" in a text as "A".
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class Run:
    """`made`: row of the template, where in its loops, and the finished content of its slots; for each row in order."""

    made: list[tuple[int, Path, list[str]]]
    rows: RowMap


def environment() -> sandbox.TemplateEnvironment:
    made = sandbox.TemplateEnvironment()
    made.filters[KEEP_NUMBER] = _keep_number
    return made


def _keep_number(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and len(str(abs(value))) <= MOST_DIGITS:
        return f"{NUMBER}{value}"
    return value


def sheet_run(sheet: Sheet, values: Mapping[str, Any]) -> Run:
    """Raises TemplateError with the cell it is about."""
    template = None
    try:
        template = environment().from_string(sheet.source)
        text = sandbox.printed_text(template, dict(values), sandbox.Run())
    except Exception as error:
        raise explained(error, sheet, template) from error
    rows = RowMap({number: row.loops for number, row in sheet.rows.items()}, sheet.last)
    made = []
    for number, path, cells in _rows_of(text):
        rows.add(number, path)
        made.append((number, path, [_inner(cell) for cell in cells]))
    return Run(made, rows)


def explained(error: Exception, sheet: Sheet, template: Template | None = None) -> TemplateError:
    """With the cell it is about."""
    return explaining.explained(error, sheet.places, template)


def _rows_of(text: str) -> Iterator[tuple[int, Path, list[str]]]:
    path: list[tuple[int, int]] = []
    pieces = _PIECES.split(text)
    for sign, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if sign == ROW:
            number, *cells = piece.split(CELL)
            yield int(number), tuple(path), [cell.removesuffix("\n") for cell in cells]
        elif sign == ENDED:
            if path and path[-1][0] == int(piece):
                path.pop()
        elif path and path[-1][0] == int(piece):
            path[-1] = (path[-1][0], path[-1][1] + 1)
        else:
            path.append((int(piece), 0))


def _inner(words: str) -> str:
    """The rest of a cell behind its address and style; the words are escaped already."""
    if not words:
        return "/>"
    if words[0] == NUMBER:
        return f"><v>{words[1:]}</v></c>"
    if len(words) > LONGEST_CELL:
        raise TemplateError("too_long")
    if "_x" in words:
        words = _ESCAPE.sub("_x005F_", words)
    return f' t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'
