"""Which steps and fields an applicant meets. What is hidden is absent, also for the conditions that come after it."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace
from datetime import date
from itertools import takewhile
from typing import Any, NamedTuple

from .expressions import ExpressionError, evaluate
from .field_types.base import field_type
from .schema import FieldSchema, FormSchema, StepSchema
from .surroundings import surroundings


def steps_visible(
    form: FormSchema, answers: Mapping[str, Any], *, day: date | None = None, stored: bool = False
) -> list[StepSchema]:
    """The steps to show, each with only its visible fields; `answers` are {field id: encoded value}.

    A step whose questions are all hidden is hidden, whatever texts stand between them. A condition that can't be
    judged yet hides. `day` is the one of submission, today unless given; `stored`: as in `fields_visible`.
    """
    return steps_and_values(form, answers, day=day, stored=stored)[0]


def steps_and_values(
    form: FormSchema, answers: Mapping[str, Any], *, day: date | None = None, stored: bool = False
) -> tuple[list[StepSchema], dict[str, Any]]:
    """`steps_visible`, and what is known then: {field id: decoded value}, computed values included."""
    known = surroundings(day, form.programme)
    return _steps(form.steps, answers, known, stored), known


def _steps(
    steps: Iterable[StepSchema], answers: Mapping[str, Any], known: dict[str, Any], stored: bool
) -> list[StepSchema]:
    visible = []
    for step in steps:
        if not _holds(step.condition, known):
            continue
        fields = fields_visible(step.fields, answers, known, stored=stored)
        if any(field.is_question for field in fields) or (fields and not step.questions):
            visible.append(replace(step, fields=fields))
    return visible


class Walk(NamedTuple):
    """What `answers` bring up in a form today, and what is known then."""

    answers: Mapping[str, Any]
    steps: list[StepSchema]
    known: dict[str, Any]


def walk(form: FormSchema, answers: Mapping[str, Any], done: Walk | None = None) -> Walk:
    """Goes on from `done`, a walk through the same form, at the first screen whose answers are others: what comes
    before depends on nothing that comes after.
    """
    if done is None:
        return Walk(dict(answers), *steps_and_values(form, answers))
    same = list(takewhile(lambda step: _is_answered_alike(step, answers, done.answers), form.steps))
    places = {step.id for step in same}
    steps = [step for step in done.steps if step.id in places]
    asked = [field.id for step in same for field in step.fields]
    known = surroundings(programme=form.programme) | {id_: done.known[id_] for id_ in asked if id_ in done.known}
    return Walk(dict(answers), steps + _steps(form.steps[len(same) :], answers, known, False), known)


def _is_answered_alike(step: StepSchema, first: Mapping[str, Any], second: Mapping[str, Any]) -> bool:
    return all(first.get(field.id) == second.get(field.id) for field in step.fields)


def fields_visible(
    fields: Iterable[FieldSchema],
    answers: Mapping[str, Any],
    known: MutableMapping[str, Any],
    *,
    stored: bool = False,
) -> tuple[FieldSchema, ...]:
    """The fields to show under `answers` ({field id: encoded}), each with `required` as it is under them.

    `known` ({field id: decoded}) is what was answered before; the values of these fields are added to it. A computed
    value is computed here, whatever stands in `answers`, unless these are `stored` in an application.
    """
    visible = []
    for field in fields:
        if not _holds(field.condition, known):
            continue
        if field.required_if is not None and field.required is not (required := _holds(field.required_if, known)):
            field = replace(field, required=required)
        if field_type(field.type).is_computed and not stored:
            known[field.id] = field_type(field.type).fitted(field, judged(field.formula, known))
        elif field.id in answers:
            known[field.id] = _value_known(field, answers[field.id], known, stored)
        visible.append(field)
    return tuple(visible)


def computed_answers(
    fields: Iterable[FieldSchema], answers: Mapping[str, Any], known: Mapping[str, Any]
) -> dict[str, Any]:
    """{field id: encoded value} of what is computed among visible `fields`: values, and rows that have some."""
    found: dict[str, Any] = {}
    for field in fields:
        if field.id in known and field_type(field.type).is_computed:
            found[field.id] = field_type(field.type).encode(known[field.id])
        elif field.fields and field.id in answers:
            pairs = zip(answers[field.id] or (), known.get(field.id) or (), strict=False)
            found[field.id] = [
                row | {"answers": row["answers"] | computed_answers(field.fields, row["answers"], values)}
                for row, values in pairs
            ]
    return found


def values_known(fields: Iterable[FieldSchema], answers: Mapping[str, Any]) -> dict[str, Any]:
    """{field id: decoded value} of the fields that are answered."""
    return {field.id: field_type(field.type).decode(answers[field.id]) for field in fields if field.id in answers}


def judged(expression: Any, known: Mapping[str, Any]) -> Any:
    """The value of an expression; one that no check would have let through is unknown."""
    try:
        return evaluate(expression, known)
    except ExpressionError:
        return None


def _holds(condition: dict[str, Any] | None, known: Mapping[str, Any]) -> bool:
    return condition is None or judged(condition, known) is True


def _value_known(field: FieldSchema, encoded: Any, known: Mapping[str, Any], stored: bool) -> Any:
    if not field.fields:
        return field_type(field.type).decode(encoded)
    return [_row_known(field.fields, row["answers"], known, stored) for row in encoded or ()]


def _row_known(
    fields: tuple[FieldSchema, ...], answers: Mapping[str, Any], known: Mapping[str, Any], stored: bool
) -> dict[str, Any]:
    """{inner field id: decoded} of what one row of a group shows."""
    row: dict[str, Any] = {}
    fields_visible(fields, answers, ChainMap(row, known), stored=stored)  # type: ignore[arg-type]
    return row
