"""The questions of one row as a Django form."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.http import QueryDict

from forms.applications.models import Draft
from forms.definitions.consistency import contradictions
from forms.definitions.rows import identities, repetition, rows_of, typed_of
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema
from forms.definitions.visibility import computed_answers, fields_visible, values_known

from ..builder import StepForm, step_form_class, step_initial


class RowForm(StepForm):
    """Judged among the other rows, and with `known`, the decoded answers outside the list."""

    def __init__(self, *args: Any, group: FieldSchema, row_id: str, known: Mapping[str, Any], draft: Draft, **kwargs):
        self.group, self.row_id, self.known = group, row_id, known
        self.rows = rows_of(draft.answers.get(group.id))
        super().__init__(*args, draft=draft, **kwargs)

    @property
    def number(self) -> int:
        """The place of the row in the list; one that is new comes last."""
        ids = [row["id"] for row in self.rows]
        return ids.index(self.row_id) + 1 if self.row_id in ids else len(ids) + 1

    @property
    def is_new(self) -> bool:
        return self.number > len(self.rows)

    @property
    def row(self) -> dict[str, Any]:
        """As it is stored, or an empty one."""
        return {"id": self.row_id, "answers": {}} if self.is_new else self.rows[self.number - 1]

    @property
    def answers(self) -> dict[str, Any]:
        return self.encoded() if self.is_bound else self.row["answers"]

    def visible(self, answers: dict[str, Any]) -> tuple[list[FieldSchema], Mapping[str, Any]]:
        known: Any = ChainMap({}, self.known)  # type: ignore[arg-type]
        return list(fields_visible(self.group.fields, answers, known)), known

    @property
    def contradictions(self) -> list[tuple[FieldSchema, str]]:
        """With the other answers of the row, and with the other rows: nobody stands in a list twice."""
        questions, answers = self.group.questions, self.answers
        doubts = contradictions(questions, values_known(questions, answers)) | self._repetitions(answers)
        return [(field, doubts[field.id]) for field in questions if field.id in doubts]

    def _repetitions(self, answers: dict[str, Any]) -> dict[str, str]:
        own, found = identities(self.group, answers), {}
        for number, row in enumerate(self.rows, 1):
            for value in own.keys() & identities(self.group, row["answers"]).keys():
                if number != self.number:
                    found[own[value]] = repetition(self.number, number)
        return found

    def to_store(self) -> dict[str, Any]:
        """The row with what is right, and beside it what was typed and is not."""
        wrong = {field.id: self[field.key].data for field in self.group.questions if field.key in self.errors}
        fields, known = self.visible(self.answers)
        row = {"id": self.row_id, "answers": self.encoded() | computed_answers(fields, {}, known)}
        return row | {"typed": wrong} if wrong else row


def row_form(schema: FormSchema, step: StepSchema, data: QueryDict | None, **kwargs: Any) -> RowForm:
    """Bound to `data`; else with the answers of the row; bound to what was typed before, if that was wrong."""
    group = kwargs["group"]
    form_class = step_form_class(schema, replace(step, fields=group.fields), RowForm)
    if data is not None:
        return form_class(data, **kwargs)  # type: ignore[return-value]
    form = form_class(**kwargs)
    if form.row.get("typed"):
        form = form_class(_as_posted(form), **kwargs)
        form.full_clean()
        return form  # type: ignore[return-value]
    form.initial = step_initial(form.step, form.row["answers"]) | form.initial
    return form  # type: ignore[return-value]


def _as_posted(form: RowForm) -> QueryDict:
    """What a browser would have posted for a row of which some answers are wrong."""
    typed, data = typed_of(form.row), QueryDict(mutable=True)
    for field in form.group.questions:
        if field.key in form.fields:
            form_field = form.fields[field.key]
            _post(data, field.key, form_field.widget, typed(field, form_field))
    return data


def _post(data: QueryDict, name: str, widget: forms.Widget, typed: Any) -> None:
    if isinstance(widget, forms.MultiWidget):
        for suffix, part_widget, part in zip(widget.widgets_names, widget.widgets, typed, strict=True):
            _post(data, name + suffix, part_widget, part)
    elif isinstance(typed, list | tuple):
        data.setlist(name, [str(item) for item in typed])
    elif typed not in (None, False, ""):
        data[name] = "on" if typed is True else str(typed)
