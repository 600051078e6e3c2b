"""Answers of the screener that an application form asks for again. They come from an address, so nobody believes them:
each is judged by the form's own field, and the applicant sees it in the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from forms.definitions.field_types import field_type
from forms.definitions.schema import FieldSchema, FormSchema

from .reading import Reading, answers_read
from .selectors import questionnaire_current


@dataclass(frozen=True)
class Brought:
    """One answer for `field`, as a draft keeps it and in words."""

    field: FieldSchema
    encoded: Any
    words: str


def answers_brought(form: FormSchema, data: QueryDict) -> list[Brought]:
    """What the parameters of a result's address answer in `form`: questions of the same kind and meaning or key."""
    questionnaire = questionnaire_current() if data else None
    return list(_brought(form, answers_read(questionnaire, data))) if questionnaire else []


def _brought(form: FormSchema, reading: Reading) -> Iterator[Brought]:
    asked = [question for question in reading.walk.asked if question.id in reading.walk.known]
    for field in form.fields():
        question = next((question for question in asked if _is_same(question, field)), None)
        if question is None:
            continue
        kind = field_type(field.type)
        form_field = kind.form_field(field)
        typed = form_field.widget.value_from_datadict(dict(reading.pairs[question.key]), {}, question.key)
        try:
            value = form_field.clean(typed)
        except ValidationError:
            continue
        yield Brought(field, kind.encode(value), kind.words(field, value))


def _is_same(question: FieldSchema, field: FieldSchema) -> bool:
    if question.type != field.type:
        return False
    return question.meaning == field.meaning if question.meaning or field.meaning else question.key == field.key
