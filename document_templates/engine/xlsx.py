"""Fills in an XLSX template in the language of the DOCX templates: strict, sandboxed, from plain values.

A cell may hold `{{ … }}`; rows with `{%tr for … %}`, `{%tr if … %}` and their ends are left out and what is between
them is repeated. What data says is text, whatever it looks like ("=…", leading zeros); a whole number alone in a cell
is a number. Formulas, merged cells, formats and print areas follow their rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import TemplateError, nearest_name
from .sheet_inspection import sheet_inspect
from .sheet_running import sheet_run
from .sheet_writing import sheet_put, workbook_put
from .values import plain
from .workbook import Workbook

__all__ = ["render"]


def render(template: bytes, context: Mapping[str, Any]) -> bytes:
    """The filled-in XLSX, calculated anew by the program that opens it.

    Raises TemplateRefused for an unacceptable file, ValueRefused for unfit data, TemplateError for a template that
    cannot be filled in, with the cell it is about.
    """
    sheet_inspect(template)
    values = plain(context)
    try:
        workbook = Workbook(template)
        runs = {sheet.title: sheet_run(sheet, values) for sheet in workbook.sheets.values()}
        maps = {title: run.rows for title, run in runs.items()}
        for part, sheet in workbook.sheets.items():
            sheet_put(workbook, part, sheet, runs[sheet.title], maps)
        workbook_put(workbook, maps)
        return workbook.as_bytes()
    except TemplateError as error:
        if error.problem == "unknown_name" and not error.nearest:
            error.nearest = nearest_name(error.name, values)
        raise
    except Exception as error:  # the template is a program from outside: whatever it breaks is its fault
        raise TemplateError("unfit_result") from error
