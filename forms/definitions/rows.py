"""The rows of a repeated group, judged as if each had just been typed, and told as a table.

Stored, a row is {"id", "answers": {question id: encoded}}; one that waits to be corrected has {"typed": {question id:
what was typed, as a browser would post it}} besides.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .consistency import contradictions
from .field_types.base import field_type
from .field_types.inputs import as_typed
from .schema import FieldSchema
from .visibility import fields_visible

#: Gives what was typed for a question, in the shape its form field cleans.
Typed = Callable[[FieldSchema, forms.Field], Any]


@dataclass(frozen=True)
class RowFault:
    """`number` counts from 1."""

    number: int
    field: FieldSchema
    message: str

    def __str__(self) -> str:
        place = {"number": self.number, "question": self.field.label, "message": self.message}
        return _("Row %(number)d, %(question)s: %(message)s") % place


def rows_of(value: Any) -> list[dict[str, Any]]:
    """The rows of a stored answer, whatever was stored."""
    rows = value if isinstance(value, list | tuple) else ()
    return [row for row in rows if isinstance(row, dict) and isinstance(row.get("answers"), dict)]


def typed_of(row: Mapping[str, Any]) -> Typed:
    """What a stored row would have looked like when it was typed."""
    answers, waiting = row["answers"], row.get("typed") or {}

    def typed(field: FieldSchema, form_field: forms.Field) -> Any:
        if field.id in waiting:
            return waiting[field.id]
        value = field_type(field.type).decode(answers[field.id]) if field.id in answers else None
        return as_typed(form_field, value)

    return typed


class RowsJudge:
    """Judges one row after another; the form fields are made once. `known`: the decoded answers outside the rows."""

    def __init__(self, group: FieldSchema, known: Mapping[str, Any]) -> None:
        self.group = group
        self.known = known
        self._form_fields: dict[tuple[str, bool], forms.Field] = {}

    def row(self, typed: Typed) -> tuple[dict[str, Any], dict[str, str]]:
        """({question id: encoded}, {question id: what is wrong}) of the questions this row shows."""
        known: Any = ChainMap({}, self.known)  # type: ignore[arg-type]
        answers: dict[str, Any] = {}
        faults: dict[str, str] = {}
        for question in self.group.questions:
            for field in fields_visible((question,), {}, known):
                if field_type(field.type).is_computed:
                    answers[field.id] = field_type(field.type).encode(known[field.id])
                    continue
                try:
                    value = self._cleaned(field, typed)
                except ValidationError as error:
                    faults[field.id] = " ".join(error.messages)
                else:
                    answers[field.id] = field_type(field.type).encode(value)
                    known[field.id] = value
        return answers, contradictions(self.group.fields, known) | faults

    def _cleaned(self, field: FieldSchema, typed: Typed) -> Any:
        made = (field.id, field.required)
        if made not in self._form_fields:
            self._form_fields[made] = field_type(field.type).form_field(field)
        return self._form_fields[made].clean(typed(field, self._form_fields[made]))


def rows_judge(
    group: FieldSchema, rows: Iterable[Mapping[str, Any]], known: Mapping[str, Any]
) -> tuple[list[dict[str, Any]], list[RowFault]]:
    """The rows encoded anew with the answers that are right, and what is wrong, in the order of the rows."""
    judge = RowsJudge(group, known)
    kept, wrong = [], []
    for row in rows:
        answers, faults = judge.row(typed_of(row))
        kept.append({"id": row["id"], "answers": answers})
        wrong.append(faults)
    again = repetitions(group, [row["answers"] for row in kept])
    fields = {field.id: field for field in group.fields}
    faults = [
        RowFault(number, fields[id_], message)
        for number, own in enumerate(wrong, 1)
        for id_, message in (again.get(number, {}) | own).items()
    ]
    return kept, faults


def repetitions(group: FieldSchema, rows: Sequence[Mapping[str, Any]]) -> dict[int, dict[str, str]]:
    """{number of the row: {question id: message}} where somebody stands in the list again; `rows` are answers."""
    first: dict[str, int] = {}
    found: dict[int, dict[str, str]] = {}
    for number, answers in enumerate(rows, 1):
        for value, field_id in identities(group, answers).items():
            earlier = first.setdefault(value, number)
            if earlier != number:
                found.setdefault(number, {})[field_id] = repetition(number, earlier)
    return found


def identities(group: FieldSchema, answers: Mapping[str, Any]) -> dict[str, str]:
    """{number: question id} of every number that says who the row is about."""
    identifying = [field.id for field in group.questions if field_type(field.type).identifies]
    return {answers[id_]: id_ for id_ in reversed(identifying) if answers.get(id_)}


def repetition(number: int, earlier: int) -> str:
    message = _("Row %(earlier)d has the same number. Correct one of the two, or remove row %(number)d.")
    return message % {"earlier": earlier, "number": number}


@dataclass(frozen=True)
class Table:
    """Rows in words. `totals` has one text a column, empty where nothing adds up; none if nothing does. `hidden`: so
    many rows come after those shown."""

    columns: list[str]
    rows: list[list[str]]
    totals: list[str]
    hidden: int = 0


def table_of(group: FieldSchema, rows: Sequence[Mapping[str, Any]], shown: slice = slice(None)) -> Table:
    """The totals are those of all rows, whichever are shown."""
    kinds = [(field, field_type(field.type)) for field in group.questions]
    words = [
        [kind.words(field, kind.decode(row["answers"].get(field.id))) for field, kind in kinds] for row in rows[shown]
    ]
    totals = [_total(field, rows) if kind.adds_up and rows else "" for field, kind in kinds]
    hidden = len(rows) - len(words)
    return Table([field.label for field, _kind in kinds], words, totals if any(totals) else [], hidden)


def _total(field: FieldSchema, rows: Sequence[Mapping[str, Any]]) -> str:
    kind = field_type(field.type)
    return kind.words(field, sum((kind.decode(row["answers"].get(field.id)) or 0 for row in rows), Decimal(0)))
