"""How many questions a person may meet: every way through the branches is gone once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from forms.definitions.expressions import references
from forms.definitions.expressions.nodes import parts, variable
from forms.definitions.expressions.operators import day_of, value_type
from forms.definitions.field_types import field_type
from forms.definitions.field_types.choice import choices_of
from forms.definitions.schema import FieldSchema

from .judging import Walk
from .questionnaire import Questionnaire

#: So many questions at most, whatever is answered.
MOST = 8
#: More branches than anybody needs; a questionnaire with more can't be checked.
MOST_STEPS = 20_000


class TooManyBranches(ValueError):
    pass


def questions_at_most(questionnaire: Questionnaire, given: Mapping[str, Any] | None = None) -> int:
    """The longest way through the questions; `given` ({key: value, None: not known}) are answers that are fixed.

    Raises TooManyBranches.
    """
    return _Search(questionnaire, given or {}).longest(0, {}, frozenset())


class _Search:
    def __init__(self, questionnaire: Questionnaire, given: Mapping[str, Any]) -> None:
        self.questions, self.given, self.steps = questionnaire.questions, given, 0
        self.values = {question.id: self._values(question) for question in self.questions}

    def longest(self, index: int, known: dict[str, Any], absent: frozenset[str]) -> int:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooManyBranches
        if index == len(self.questions):
            return 0
        question = self.questions[index]
        path = Walk(known=known, absent=set(absent))
        if not path.meet(question):
            return self.longest(index + 1, known, frozenset(path.absent))
        return 1 + max(
            self.longest(index + 1, known if value is None else known | {question.id: value}, absent)
            for value in self.values[question.id]
        )

    def _values(self, question: FieldSchema) -> list[Any]:
        """The answers that may lead to different questions. None: not known."""
        if question.key in self.given:
            return [self.given[question.key]]
        compared = [value for other in self.questions for value in _compared(other.condition, question.id)]
        if not any(question.id in references(other.condition) for other in self.questions):
            return [None]
        values = [key for key, _label in choices_of(question)] or [True, False, *_around(question, compared)]
        kind = field_type(question.type).expression_type
        fitting = [value for value in values if value_type(value) == kind]
        return fitting if question.required else [*fitting, None]


def _compared(expression: Any, name: str) -> Iterator[Any]:
    """The plain values that the question `name` is compared with."""
    if not isinstance(expression, dict) or variable(expression) is not None:
        return
    _operator, operands = parts(expression)
    if any(variable(operand) == name for operand in operands):
        for operand in operands:
            yield from operand if isinstance(operand, list) else [operand]
    for operand in operands:
        yield from _compared(operand, name)


def _around(question: FieldSchema, compared: list[Any]) -> Iterator[Any]:
    """Just below, at and just above every value it is compared with."""
    for value in compared:
        if isinstance(value, int | float) and not isinstance(value, bool):
            yield from (Decimal(str(value)) + step for step in (-1, 0, 1))
        elif isinstance(value, str) and (day := day_of(value)):
            yield from (day.fromordinal(day.toordinal() + step) for step in (-1, 0, 1))
