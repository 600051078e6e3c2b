"""Every cell of a sheet judged by the kind of its question, as if it had been typed on the page of its row."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms

from content.text import clean
from forms.definitions.field_types.base import field_type
from forms.definitions.rows import RowsJudge
from forms.definitions.schema import FieldSchema

from .columns import Match
from .reading import Line
from .sample import sample_cells


@dataclass
class Checked:
    """`rows`: as a draft keeps them, those with faults with what was typed; `restored`: lines where leading zeros that
    the spreadsheet had dropped were put back."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    restored: list[int] = field(default_factory=list)


def lines_check(group: FieldSchema, known: Mapping[str, Any], lines: Sequence[Line], match: Match) -> Checked:
    judge, checked = RowsJudge(group, known), Checked()
    places = _places_of(match)
    samples = [cell for _column, cell in sample_cells(group)]
    for line in lines[match.header :]:
        cells = {field_id: [_cell(line, place) for place in own] for field_id, own in places.items()}
        if [_cell(line, place) for place in match.places.values()] == samples:
            continue
        if _restore(group, cells):
            checked.restored.append(line.number)
        checked.rows.append(_row(group, judge, cells, line.number))
    return checked


def _places_of(match: Match) -> dict[str, list[int | None]]:
    """{question id: places of its columns}."""
    places: dict[str, list[int | None]] = {}
    for column, place in match.places.items():
        places.setdefault(column.field.id, []).append(place)
    return places


def _cell(line: Line, place: int | None) -> str:
    return clean(line.cells[place]).strip() if place is not None and place < len(line.cells) else ""


def _restore(group: FieldSchema, cells: dict[str, list[str]]) -> bool:
    """Puts dropped leading zeros back; says whether there were any."""
    found = False
    for question in group.questions:
        if question.id in cells and len(cells[question.id]) == 1:
            before = cells[question.id][0]
            cells[question.id][0] = field_type(question.type).restored(before)
            found |= cells[question.id][0] != before
    return found


def _row(group: FieldSchema, judge: RowsJudge, cells: dict[str, list[str]], number: int) -> dict[str, Any]:
    def typed(question: FieldSchema, form_field: forms.Field) -> Any:
        kind = field_type(question.type)
        return kind.from_cells(question, cells[question.id]) if question.id in cells else None

    answers, faults = judge.row(typed)
    row = {"id": str(uuid.uuid4()), "answers": answers, "line": number}
    wrong = {question.id: typed(question, None) for question in group.questions if question.id in faults}  # type: ignore[arg-type]
    return row | {"typed": wrong} if wrong else row
