"""Answers in an address: read, judged by their kinds of field, written again in one tidy way.

Each question has its key as parameter (a date its parts, as its widget names them); `khong-ro` says "I don't know".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict

from forms.definitions.field_types import field_type
from forms.definitions.field_types.inputs import as_typed
from forms.definitions.schema import FieldSchema

from .judging import Walk, walk
from .questionnaire import Questionnaire

UNKNOWN = "khong-ro"
#: The parameter that names a question to be asked again.
CHANGE = "doi"
LONGEST = 100
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Reading:
    """`values`: {key: decoded value, None: not known} of what was answered rightly; `pairs`: {key: its parameters};
    `faulty`: the forms of answers that are wrong, by key."""

    questionnaire: Questionnaire
    values: dict[str, Any]
    pairs: dict[str, Pairs]
    faulty: dict[str, forms.Form]
    walk: Walk

    def query(self, *, leave_out: str = "", change: str = "") -> str:
        """The address of the answers on the path, in the order of the questions."""
        return urlencode([*self.on_path(leave_out), *([(CHANGE, change)] if change else [])])

    def on_path(self, leave_out: str = "") -> Pairs:
        keys = [question.key for question in self.walk.asked if question.key != leave_out]
        return [pair for key in keys for pair in self.pairs.get(key, [])]

    def hidden(self, key: str) -> Pairs:
        """What a page that asks for `key` carries along: all other answers, also those its answer may bring back."""
        return [pair for other, pairs in self.pairs.items() if other != key for pair in pairs]


def answers_read(questionnaire: Questionnaire, data: QueryDict) -> Reading:
    values: dict[str, Any] = {}
    pairs: dict[str, Pairs] = {}
    faulty: dict[str, forms.Form] = {}
    for question in questionnaire.questions:
        given = pairs_of(question, data)
        if (question.key, UNKNOWN) in given and not question.required:
            values[question.key], pairs[question.key] = None, [(question.key, UNKNOWN)]
        elif given:
            form = question_form(question, dict(given))
            if form.is_valid():
                values[question.key], pairs[question.key] = form.cleaned_data[question.key], given
            else:
                faulty[question.key] = form
    return Reading(questionnaire, values, pairs, faulty, walk(questionnaire, values))


def question_form(question: FieldSchema, data: dict[str, str] | None = None) -> forms.Form:
    """The form of one question. It must be answered, here or by saying that one does not know."""
    form = forms.Form(data, label_suffix="", use_required_attribute=False)
    form.fields[question.key] = field = field_type(question.type).form_field(question)
    field.required = True
    return form


def pairs_of(question: FieldSchema, data: QueryDict) -> Pairs:
    """The parameters that answer `question`: the last of each name; what is too long is no answer."""
    if UNKNOWN in data.getlist(question.key):
        return [(question.key, UNKNOWN)]
    found = [(name, data[name]) for name in _names(question) if name in data]
    return [(name, text if len(text) <= LONGEST else "") for name, text in found]


def _names(question: FieldSchema) -> Iterable[str]:
    widget = field_type(question.type).form_field(question).widget
    if isinstance(widget, forms.MultiWidget):
        return [question.key + suffix for suffix in widget.widgets_names]
    return [question.key]


def address_of(questionnaire: Questionnaire, encoded: Mapping[str, Any]) -> QueryDict:
    """The parameters for answers as other systems send them: {key: encoded value, None: not known}."""
    data = QueryDict(mutable=True)
    for question in questionnaire.questions:
        if question.key in encoded:
            data.update(dict(_typed(question, encoded[question.key])))
    return data


def _typed(question: FieldSchema, encoded: Any) -> Pairs:
    if encoded is None:
        return [(question.key, UNKNOWN)]
    kind = field_type(question.type)
    form_field = kind.form_field(question)
    typed = as_typed(form_field, kind.decode(encoded))
    texts = typed if isinstance(typed, list) else [form_field.prepare_value(typed)]
    return [(name, "" if text is None else str(text)) for name, text in zip(_names(question), texts, strict=True)]
