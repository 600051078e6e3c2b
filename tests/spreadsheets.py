"""Small spreadsheets made in tests, and what can be read back from one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet


def spreadsheet(cells: Mapping[str, Any], change: Callable[[Worksheet], None] = lambda sheet: None) -> bytes:
    """An XLSX of one sheet "Danh sách" with these cells; `change` does the rest."""
    workbook = Workbook()
    workbook.active.title = "Danh sách"
    for place, value in cells.items():
        workbook.active[place] = value
    change(workbook.active)
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def opened_sheet(content: bytes) -> Worksheet:
    return load_workbook(BytesIO(content))["Danh sách"]


def rows_of(content: bytes) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in opened_sheet(content).iter_rows()]
