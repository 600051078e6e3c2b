"""The result as it is shown: every programme with its verdict, amounts, reasons and the way on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from content import selectors
from content.standings import Standing, standing
from forms.definitions.field_types import field_type
from forms.definitions.schema import FieldSchema

from .amounts import AmountLine, amount_lines, total_of
from .judging import Judgement, Verdict, judge
from .reading import Reading


@dataclass(frozen=True)
class Result:
    judgement: Judgement
    standing: Standing
    amounts: list[AmountLine]
    query: str

    @property
    def total(self) -> int | None:
        """Worth saying only when several amounts add up."""
        sums = [line for line in self.amounts if line.is_sure]
        return total_of(self.amounts) if len(sums) > 1 or any(line.count > 1 for line in sums) else None

    @property
    def application_link(self) -> str | None:
        """The form, with the answers to be filled in there."""
        link = self.standing.application_link
        return f"{link}?{self.query}" if link else None


@dataclass(frozen=True)
class AnswerLine:
    question: FieldSchema
    words: str
    is_known: bool


@dataclass(frozen=True)
class Results:
    reading: Reading

    @cached_property
    def all(self) -> list[Result]:
        """In the order of the questionnaire."""
        programmes = {programme.pk: programme for programme in selectors.programmes()}
        facts = facts_of(self.reading)
        query = self.reading.query()
        found = []
        for judgement in judge(self.reading.questionnaire, self.reading.walk):
            now = standing(programmes[judgement.candidate.programme.pk])
            found.append(Result(judgement, now, amount_lines(now.levels, facts), query))
        return found

    @property
    def fitting(self) -> list[Result]:
        return self._with(Verdict.FITS)

    @property
    def perhaps(self) -> list[Result]:
        return self._with(Verdict.MAY_FIT)

    @property
    def others(self) -> list[Result]:
        return self._with(Verdict.DOES_NOT_FIT)

    def answers(self) -> Iterator[AnswerLine]:
        """What was asked and answered, in words."""
        for question in self.reading.walk.asked:
            if question.key in self.reading.values:
                value = self.reading.values[question.key]
                words = "" if value is None else field_type(question.type).words(question, value)
                yield AnswerLine(question, words, value is not None)

    def _with(self, verdict: Verdict) -> list[Result]:
        return [result for result in self.all if result.judgement.verdict == verdict]


def facts_of(reading: Reading) -> dict[str, object]:
    """{meaning: value} of the answers on the path, for the conditions of support levels."""
    known = reading.walk.known
    return {q.meaning: known[q.id] for q in reading.walk.asked if q.meaning and q.id in known}
