"""The shapes of the screener's answers."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

Value = Annotated[str, Field(max_length=100)] | bool | None


class Choice(Schema):
    key: str
    label: str


class Question(Schema):
    key: str
    label: str
    hint: str
    may_be_unknown: bool = Field(description="Whether null is an answer.")
    condition: Any = Field(description="When it is asked, over the keys of earlier questions; null: always.")
    answer: dict[str, Any] = Field(description="JSON Schema of its answer.")
    choices: list[Choice]


class Criterion(Schema):
    condition: Any
    fulfilled: str = Field(description="Goes on after “phù hợp vì”.")
    unfulfilled: str = Field(description="Goes on after “chưa phù hợp vì”.")
    legal_document: str
    articles: str


class ProgrammeCriteria(Schema):
    """A programme fits when all criteria hold, and does not when one fails."""

    code: str
    note: str
    criteria: list[Criterion]


class Screener(Schema):
    title: str
    introduction: str
    questions: list[Question]
    programmes: list[ProgrammeCriteria]


class Answers(Schema):
    answers: dict[str, Value] = Field(description="By key of the question; null: not known.", max_length=100)


class Reason(Schema):
    holds: bool | None = Field(description="null: not known yet.")
    text: str
    legal_document: str
    articles: str


class Amount(Schema):
    key: str
    label: str
    amount: int | None = Field(description="Whole đồng for one.")
    unit: str
    count: int
    is_sure: bool = Field(description="False: only if what is not known is so.")


class JudgedProgramme(Schema):
    code: str
    number: int
    name: str
    verdict: str = Field(description="fits, may_fit or does_not_fit")
    reasons: list[Reason]
    missing: list[str] = Field(description="Keys of the questions that would settle it.")
    amounts: list[Amount]
    application_url: str | None = Field(description="The form, with these answers to be filled in.")


class Judged(Schema):
    next: str | None = Field(description="Key of the question to ask now; null when all are answered.")
    programmes: list[JudgedProgramme]
