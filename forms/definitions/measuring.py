"""How long a form takes and how much it asks: an estimate, made of the words to read and the kinds of its questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .field_types import field_type
from .schema import FieldSchema, FormSchema

#: Vietnamese writes each syllable by itself; read with attention, on a phone.
SYLLABLES_A_MINUTE = 180
#: To look over all answers, and to send them.
SECONDS_TO_CHECK = 60
#: What only some are asked counts half.
SHARE_UNDER_A_CONDITION = 0.5


@dataclass(frozen=True)
class Measure:
    """`screens` without the check of all answers; the questions of a list are counted once."""

    minutes: int
    screens: int
    questions: int
    files: int
    syllables: int

    def __str__(self) -> str:
        words = _("About %(minutes)s min to fill in; screens: %(screens)s, questions: %(questions)s, files: %(files)s.")
        return words % vars(self)


def form_measure(form: FormSchema) -> Measure:
    syllables = _syllables(form.introduction) + _syllables(form.declaration)
    seconds = SECONDS_TO_CHECK + _reading(syllables)
    asked: list[FieldSchema] = []
    for step in form.steps:
        words = _syllables(step.title) + _syllables(step.introduction)
        share = _share(step.condition)
        seconds += share * _reading(words)
        syllables += words
        for field, inner_share in _with_rows(step.fields):
            words = sum(map(_syllables, texts_of(field)))
            syllables += words
            seconds += share * inner_share * (_reading(words) + _answering(field))
            asked += [field] if field.is_question else []
    files = sum(field.type == "file" for field in asked)
    questions = sum(not (field.fields or field_type(field.type).is_computed) for field in asked)
    return Measure(max(1, round(seconds / 60)), len(form.steps), questions, files, syllables)


def texts_of(field: FieldSchema) -> Iterator[str]:
    """What of a question is read before it is answered."""
    yield field.label
    yield field.hint
    yield field.options.get("text") or ""
    yield from (answer["label"] for answer in field.options.get("choices", ()))


def _with_rows(fields: tuple[FieldSchema, ...]) -> Iterator[tuple[FieldSchema, float]]:
    """Each with how often it is answered: the questions of a list for every row that there has to be."""
    for field in fields:
        share = _share(field.condition)
        yield field, share
        rows = field.options.get("least") or 1
        yield from ((inner, share * rows * _share(inner.condition)) for inner in field.fields)


def _answering(field: FieldSchema) -> int:
    """Seconds."""
    kind = field_type(field.type)
    return kind.seconds if kind.takes_input and not kind.is_computed else 0


def _share(condition: object) -> float:
    return 1 if condition is None else SHARE_UNDER_A_CONDITION


def _syllables(text: str) -> int:
    return len(text.split())


def _reading(syllables: int) -> float:
    """Seconds."""
    return syllables * 60 / SYLLABLES_A_MINUTE
