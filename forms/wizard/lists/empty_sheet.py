"""The empty sheet of a list: its columns with hints, drop-downs for choices, text cells for numbers with leading zeros,
and one row that shows how it is filled."""

from __future__ import annotations

import io

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from forms.definitions.field_types.base import field_type
from forms.definitions.schema import FieldSchema

from .columns import Column
from .sample import sample_cells

TEXT = "@"
HEAD = PatternFill("solid", fgColor="DCEAF4")


def empty_sheet(group: FieldSchema) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = _("List")
    answers = book.create_sheet(_("Answers to choose from"))
    for place, (column, sample) in enumerate(sample_cells(group), start=1):
        _head(sheet, place, column)
        _put(sheet, 2, place, sample).font = Font(italic=True, color="808080")
        _choices(sheet, answers, place, column, field_type(group.type).most(group))
    sheet.cell(2, 1).comment = Comment(_("An example. Write your list from here on or below it; it is not read."), "")
    sheet.freeze_panes = "A2"
    if answers.max_row == 1 and answers.cell(1, 1).value is None:
        book.remove(answers)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _put(sheet: Worksheet, row: int, place: int, text: str):
    """As a text, never as a formula."""
    cell = sheet.cell(row, place, text)
    cell.data_type, cell.number_format = "s", TEXT
    return cell


def _head(sheet: Worksheet, place: int, column: Column) -> None:
    cell = _put(sheet, 1, place, column.header)
    cell.font, cell.fill, cell.alignment = Font(bold=True), HEAD, Alignment(wrap_text=True, vertical="top")
    hint = " ".join(part for part in (column.field.hint, _("Must be filled in.") if column.is_needed else "") if part)
    if hint:
        cell.comment = Comment(hint, "")
    dimension = sheet.column_dimensions[get_column_letter(place)]
    dimension.width = min(max(len(column.header) + 2, 14), 40)
    dimension.number_format = TEXT


def _choices(sheet: Worksheet, answers: Worksheet, place: int, column: Column, most: int) -> None:
    labels = [answer["label"] for answer in column.field.options.get("choices", ())]
    if not labels or column.field.type == "multiple_choice":
        return
    for row, label in enumerate(labels, start=1):
        _put(answers, row, place, label)
    letter = get_column_letter(place)
    source = f"'{answers.title}'!${letter}$1:${letter}${len(labels)}"
    validation = DataValidation(type="list", formula1=source, allow_blank=True)
    # What the sheet does not offer is told after the upload; Excel need not stop people.
    validation.showErrorMessage = False
    sheet.add_data_validation(validation)
    validation.add(f"{letter}2:{letter}{most + 2}")
