"""Which steps and fields an applicant meets. What is hidden is absent, also for the conditions that come after it."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace
from typing import Any

from .expressions import ExpressionError, evaluate
from .field_types.base import field_type
from .schema import FieldSchema, FormSchema, StepSchema


def steps_visible(form: FormSchema, answers: Mapping[str, Any]) -> list[StepSchema]:
    """The steps to show, each with only its visible fields; `answers` are {field id: encoded value}.

    A step whose questions are all hidden is hidden, whatever texts stand between them. A condition that can't be
    judged yet hides.
    """
    return steps_and_values(form, answers)[0]


def steps_and_values(form: FormSchema, answers: Mapping[str, Any]) -> tuple[list[StepSchema], dict[str, Any]]:
    """The steps to show, and what was answered on them: {field id: decoded value}."""
    known: dict[str, Any] = {}
    visible = []
    for step in form.steps:
        if not _holds(step.condition, known):
            continue
        fields = fields_visible(step.fields, answers, known)
        if any(field.is_question for field in fields) or (fields and not step.questions):
            visible.append(replace(step, fields=fields))
    return visible, known


def fields_visible(
    fields: Iterable[FieldSchema], answers: Mapping[str, Any], known: MutableMapping[str, Any]
) -> tuple[FieldSchema, ...]:
    """The fields to show under `answers` ({field id: encoded}), each with `required` as it is under them.

    `known` ({field id: decoded}) is what was answered before; the values of these fields are added to it.
    """
    visible = []
    for field in fields:
        if not _holds(field.condition, known):
            continue
        if field.required_if is not None:
            field = replace(field, required=_holds(field.required_if, known))
        if field.id in answers:
            known[field.id] = _value_known(field, answers[field.id], known)
        visible.append(field)
    return tuple(visible)


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


def _value_known(field: FieldSchema, encoded: Any, known: Mapping[str, Any]) -> Any:
    if not field.fields:
        return field_type(field.type).decode(encoded)
    return [_row_known(field.fields, row["answers"], known) for row in encoded or ()]


def _row_known(fields: tuple[FieldSchema, ...], answers: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """{inner field id: decoded} of what one row of a group shows."""
    row: dict[str, Any] = {}
    fields_visible(fields, answers, ChainMap(row, known))  # type: ignore[arg-type]
    return row
