"""Which steps and fields an applicant meets. What is hidden is absent, also for the conditions that come after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .expressions import evaluate
from .field_types import field_type
from .schema import FieldSchema, FormSchema, StepSchema


def steps_visible(form: FormSchema, answers: Mapping[str, Any]) -> list[StepSchema]:
    """The steps to show, each with only its visible fields; `answers` are {field id: encoded value}.

    A step whose fields are all hidden is hidden. A condition that can't be judged yet hides.
    """
    known: dict[str, Any] = {}
    visible = []
    for step in form.steps:
        if not _holds(step.condition, known):
            continue
        fields = tuple(field for field in step.fields if _holds(field.condition, known))
        known |= values_known(fields, answers)
        if fields:
            visible.append(replace(step, fields=fields))
    return visible


def values_known(fields: tuple[FieldSchema, ...], answers: Mapping[str, Any]) -> dict[str, Any]:
    """{field id: decoded value} of the fields that are answered."""
    return {field.id: field_type(field.type).decode(answers[field.id]) for field in fields if field.id in answers}


def _holds(condition: dict[str, Any] | None, known: Mapping[str, Any]) -> bool:
    return condition is None or evaluate(condition, known) is True
