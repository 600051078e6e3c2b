"""Answers of the screener that an application form asks for again."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import QueryDict

from forms.definitions.bringing import Brought, bring
from forms.definitions.field_types import field_type
from forms.definitions.schema import FieldSchema, FormSchema

from .reading import Reading, answers_read
from .selectors import questionnaire_current


def answers_brought(form: FormSchema, data: QueryDict) -> list[Brought]:
    """What the parameters of a result's address answer in `form`: questions of the same kind and meaning or key."""
    questionnaire = questionnaire_current() if data else None
    return list(_brought(form, answers_read(questionnaire, data))) if questionnaire else []


def _brought(form: FormSchema, reading: Reading) -> Iterator[Brought]:
    asked = [question for question in reading.walk.asked if question.id in reading.walk.known]
    for field in form.fields():
        question = next((question for question in asked if _is_same(question, field)), None)
        if question:
            widget = field_type(field.type).form_field(field).widget
            typed = widget.value_from_datadict(dict(reading.pairs[question.key]), {}, question.key)
            if line := bring(field, typed):
                yield line


def _is_same(question: FieldSchema, field: FieldSchema) -> bool:
    if question.type != field.type:
        return False
    return question.meaning == field.meaning if question.meaning or field.meaning else question.key == field.key
