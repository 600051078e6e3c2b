"""The shapes of our answers. Days are ISO, money is in whole đồng, words are Vietnamese as on the pages."""

from __future__ import annotations

from datetime import date

from ninja import Schema
from pydantic import ConfigDict, Field


class Message(Schema):
    """Every error has this shape; the message is in Vietnamese, for people."""

    message: str


class Labelled(Schema):
    """A code for programs and its label for people."""

    code: str
    label: str


class Window(Schema):
    """First and last day, both included; null means no limit."""

    model_config = ConfigDict(populate_by_name=True)

    first: date | None = Field(alias="from")
    last: date | None = Field(alias="to")


class SupportLevel(Schema):
    key: str
    label: str
    amount: int | None = Field(description="Whole đồng; null where no amount of money is fixed.")
    unit: str
    is_supplement: bool = Field(description="Paid on top of another level.")
    is_unsure: bool = Field(description="To be compared with the original text of the law.")


class Paper(Schema):
    key: str
    name: str
    form_number: str
    when: str = Field(description="For whom the paper is needed; empty: for everybody.")


class ProcedureStep(Schema):
    position: int
    organisation: str | None = Field(description="Code of the office.")
    actor: str
    action: str
    working_days: int | None
    is_unsure: bool


class LegalBasis(Schema):
    number: str
    kind: str
    title: str
    issued_on: date | None
    url: str
    articles: str


class Rules(Schema):
    """A programme's rules as in force from a day on."""

    number: int
    valid_from: date
    events: Window = Field(description="When the loss must have happened.")
    applications: Window = Field(description="When applications are taken.")
    conditions: list[str]
    where: str
    payment: str
    is_unsure: bool
    support_levels: list[SupportLevel]
    papers: list[Paper]
    steps: list[ProcedureStep]
    legal_bases: list[LegalBasis]


class Period(Schema):
    number: int
    valid_from: date
    valid_to: date | None


class Programme(Schema):
    """A support programme with the rules of today."""

    number: int = Field(description="In the city's Plan, 1 to 12.")
    code: str
    name: str
    short_name: str
    name_en: str
    summary: str
    audience: Labelled
    needs_application: bool
    approver: str | None
    intake: Labelled = Field(description="Whether applications are taken today.")
    application_url: str | None = Field(description="Where the form begins, while it is open.")
    guidance_url: str | None
    rules: Rules | None
    versions: list[Period]


class SearchHit(Schema):
    kind: Labelled
    title: str = Field(description="HTML: escaped text with <mark> around the words found.")
    excerpt: str = Field(description="HTML: escaped text with <mark> around the words found.")
    url: str
    programmes: list[str] = Field(description="Codes of the programmes it is about.")


class SearchAnswer(Schema):
    query: str
    total: int
    page: int
    page_count: int
    hits: list[SearchHit]
