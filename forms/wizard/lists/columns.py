"""The columns of a list as a spreadsheet has them, and finding them in what came back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content.text import fold
from forms.applications.models import Draft
from forms.definitions.field_types.base import field_type
from forms.definitions.languages import in_language
from forms.definitions.schema import FieldSchema

from .reading import Line

#: The header is looked for in so many lines.
LINES_ABOVE = 20


@dataclass(frozen=True, eq=False)
class Column:
    """`part`: which of the inputs of the question it is."""

    field: FieldSchema
    label: str
    part: int = 0

    @property
    def is_needed(self) -> bool:
        return self.field.required and self.field.condition is None

    @property
    def header(self) -> str:
        return f"{self.label} *" if self.is_needed else self.label

    @property
    def names(self) -> set[str]:
        """What its header may say, folded: the label, or the key of the question."""
        return {_name(self.label), self.field.key} if self.part == 0 else {_name(self.label)}


@dataclass(frozen=True)
class Match:
    """`places`: where each column stands (from 0), None if it is missing; `header`: how many lines are above the rows;
    `unknown`: headers that no question has."""

    places: dict[Column, int | None]
    header: int
    unknown: list[str]


def columns_of(group: FieldSchema) -> list[Column]:
    return [
        Column(field, label, part)
        for field in group.questions
        if field_type(field.type).takes_cells
        for part, label in enumerate(field_type(field.type).sheet_columns(field))
    ]


def group_said(draft: Draft, group: FieldSchema) -> list[FieldSchema]:
    """The list in every language of its form, that of the page first: a sheet may have been filled in elsewhere."""
    official = draft.form_version.form
    forms = [official, *(in_language(official, language) for language in official.texts)]
    return [group, *(field for form in forms for field in form.fields() if field.id == group.id)]


def columns_match(
    said: Sequence[FieldSchema], lines: Sequence[Line], *, header_needed: bool
) -> tuple[FieldSchema, Match]:
    """The list in the language of the sheet, of those in which it is `said`, and its columns. Without a header that is
    known the first language counts. Raises ValidationError.
    """
    group = max(said, key=lambda group: max(map(len, _headers(columns_of(group), lines)), default=0))
    return group, _match(group, lines, header_needed)


def _match(group: FieldSchema, lines: Sequence[Line], header_needed: bool) -> Match:
    """By the line, among the first, that names most columns, in any order, with or without marks. Without one, a paste
    has the columns in the order of the form. Raises ValidationError.
    """
    columns = columns_of(group)
    headers = _headers(columns, lines)
    best = max(range(len(headers)), key=lambda number: len(headers[number]), default=-1)
    if best < 0 or not _is_header(headers[best], columns):
        if header_needed:
            names = ", ".join(column.label for column in columns)
            message = _("The line with the names of the columns was not found. It must name: %s.")
            raise ValidationError(message % names)
        return Match({column: place for place, column in enumerate(columns)}, 0, [])
    found = headers[best]
    missing = [column.label for column in columns if column.is_needed and column not in found]
    if missing:
        raise ValidationError(
            _("These columns are missing: %s. Add them, or use the empty sheet of this form.") % ", ".join(missing)
        )
    unknown = [
        cell.strip() for place, cell in enumerate(lines[best].cells) if place not in found.values() and cell.strip()
    ]
    return Match({column: found.get(column) for column in columns}, best + 1, unknown)


def _headers(columns: list[Column], lines: Sequence[Line]) -> list[dict[Column, int]]:
    """What each line would name, were it the header."""
    return [_found(columns, line) for line in lines[:LINES_ABOVE]]


def _found(columns: list[Column], line: Line) -> dict[Column, int]:
    names = {_name(cell): place for place, cell in reversed(list(enumerate(line.cells)))}
    found = {}
    for column in columns:
        place = next((names[name] for name in column.names if name in names), None)
        if place is not None:
            found[column] = place
    return found


def _is_header(found: dict[Column, int], columns: list[Column]) -> bool:
    """Two names at least, or the only one."""
    return len(found) >= min(2, len(columns))


def _name(label: str) -> str:
    return fold(label).rstrip(" *:")
