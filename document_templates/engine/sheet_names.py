"""Which placeholders an XLSX template names, and in which cell."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import nodes

from .placeholders import Filtered, Placeholder, filtered_in, names_in
from .sheet_inspection import sheet_inspect
from .sheet_running import environment, explained
from .sheet_source import Sheet
from .workbook import Workbook


def sheet_placeholders(content: bytes) -> list[Placeholder]:
    """All names, sheet by sheet, row by row. Raises TemplateRefused or TemplateError."""
    return [found for sheet in _sheets(content) for found in names_in(_tree(sheet), sheet.places)]


def sheet_filtered(content: bytes, name: str) -> list[Filtered]:
    return [found for sheet in _sheets(content) for found in filtered_in(_tree(sheet), name)]


def _sheets(content: bytes) -> Iterable[Sheet]:
    sheet_inspect(content)
    return Workbook(content).sheets.values()


def _tree(sheet: Sheet) -> nodes.Template:
    try:
        return environment().parse(sheet.source)
    except Exception as error:  # deep nesting and the like end in errors of Python itself
        raise explained(error, sheet) from error
