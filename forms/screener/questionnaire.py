"""The screener as it runs: plain dataclasses made from the editor's blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from content.models import LegalReference, Programme
from forms.definitions.compiling import field_compile
from forms.definitions.conditions import condition_of
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema

if TYPE_CHECKING:
    from .models import Screener


@dataclass(frozen=True)
class Criterion:
    """`condition` is an expression over the ids of questions; the sentences go on after “because”."""

    condition: dict[str, Any] | None
    fulfilled: str
    unfulfilled: str
    legal_reference: LegalReference | None
    articles: str = ""


@dataclass(frozen=True)
class Candidate:
    """A programme and what it asks for."""

    id: str
    programme: Programme
    criteria: tuple[Criterion, ...]
    note: str = ""


@dataclass(frozen=True)
class Questionnaire:
    title: str
    introduction: str
    closing: str
    questions: tuple[FieldSchema, ...]
    candidates_read: Callable[[], tuple[Candidate, ...]]

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Read when they are wanted: a page that asks does without them."""
        return self.candidates_read()

    @cached_property
    def by_key(self) -> Mapping[str, FieldSchema]:
        return {question.key: question for question in self.questions}

    @property
    def form(self) -> FormSchema:
        """As a form of one question a screen, for the checks and words that forms have."""
        steps = (StepSchema(q.id, q.key, q.label, condition=q.condition, fields=(q,)) for q in self.questions)
        return FormSchema(self.title, "", "", "", steps=tuple(steps))


def questionnaire_compile(screener: Screener) -> Questionnaire:
    """The questionnaire of a screener as it stands, whether it may be published or not."""
    plain = [field_compile(child) for child in screener.questions]
    by_key = {question.key: question for question in reversed(plain)}
    questions = (
        replace(question, condition=condition_of(list(child.value["conditions"]), child.value["match"], by_key))
        for question, child in zip(plain, screener.questions, strict=True)
    )
    return Questionnaire(
        title=screener.title,
        introduction=screener.introduction,
        closing=screener.closing,
        questions=tuple(questions),
        candidates_read=lambda: tuple(
            _candidate(child, by_key) for child in screener.programmes if child.value["programme"]
        ),
    )


def _candidate(child: Any, by_key: Mapping[str, FieldSchema]) -> Candidate:
    criteria = (
        Criterion(
            condition=condition_of(list(row["conditions"]), row["match"], by_key),
            fulfilled=row["fulfilled"],
            unfulfilled=row["unfulfilled"],
            legal_reference=row["legal_reference"],
            articles=row["articles"] or "",
        )
        for row in child.value["criteria"]
    )
    return Candidate(child.id, child.value["programme"], tuple(criteria), child.value["note"] or "")
