"""Which placeholders an XLSX template names, and in which cell."""

from __future__ import annotations

from .placeholders import Placeholder, names_in
from .sheet_inspection import sheet_inspect
from .sheet_running import environment, explained
from .sheet_source import Sheet
from .workbook import Workbook


def sheet_placeholders(content: bytes) -> list[Placeholder]:
    """All names, sheet by sheet, row by row. Raises TemplateRefused or TemplateError."""
    sheet_inspect(content)
    return [found for sheet in Workbook(content).sheets.values() for found in _names(sheet)]


def _names(sheet: Sheet) -> list[Placeholder]:
    try:
        tree = environment().parse(sheet.source)
    except Exception as error:  # deep nesting and the like end in errors of Python itself
        raise explained(error, sheet) from error
    return names_in(tree, sheet.places)
