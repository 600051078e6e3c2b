"""What the answers say: which questions are met, and how each programme comes out. Three-valued throughout.

A question is *absent* when its condition does not hold (an artist is not asked for a trade): nothing compared with it
holds. It is *unknown* when the person does not know, when it is still to be asked, or when its own condition rests on
something unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from forms.definitions.expressions import ExpressionError, evaluate, references
from forms.definitions.expressions.nodes import parts, variable
from forms.definitions.schema import FieldSchema

from .questionnaire import Candidate, Criterion, Questionnaire

#: Question key → decoded value; None says that the person does not know.
Answers = Mapping[str, Any]
COMPARISONS = frozenset({"==", "!=", "<", "<=", ">", ">=", "in"})


class Verdict(StrEnum):
    FITS = "fits"
    MAY_FIT = "may_fit"
    DOES_NOT_FIT = "does_not_fit"


@dataclass
class Walk:
    """`asked`: the questions met, in order; `open`: those without an answer yet; `known`: {id: value}."""

    asked: list[FieldSchema] = field(default_factory=list)
    open: list[FieldSchema] = field(default_factory=list)
    known: dict[str, Any] = field(default_factory=dict)
    absent: set[str] = field(default_factory=set)

    def truth(self, condition: Any) -> bool | None:
        """Whether `condition` holds; None when that is not known."""
        if condition is None:
            return True
        try:
            value = evaluate(without(condition, self.absent), self.known)
        except ExpressionError:
            return None
        return value if isinstance(value, bool) else None

    def meet(self, question: FieldSchema) -> bool:
        """Whether `question` is asked after what went before; it is not when that is unknown."""
        holds = self.truth(question.condition)
        if holds is False:
            self.absent.add(question.id)
        return holds is True


@dataclass(frozen=True)
class Outcome:
    """`holds` is None when it is not known; then `missing` names the questions that would settle it."""

    criterion: Criterion
    holds: bool | None
    missing: tuple[FieldSchema, ...] = ()


@dataclass(frozen=True)
class Judgement:
    candidate: Candidate
    outcomes: tuple[Outcome, ...]

    @property
    def verdict(self) -> Verdict:
        found = {outcome.holds for outcome in self.outcomes}
        if False in found:
            return Verdict.DOES_NOT_FIT
        return Verdict.FITS if found == {True} else Verdict.MAY_FIT

    @property
    def met(self) -> list[Criterion]:
        return [outcome.criterion for outcome in self.outcomes if outcome.holds]

    @property
    def unmet(self) -> list[Criterion]:
        """Why it does not fit. Who is not meant at all (the first criterion) need not know what else he lacks."""
        if self.outcomes and self.outcomes[0].holds is False:
            return [self.outcomes[0].criterion]
        return [outcome.criterion for outcome in self.outcomes if outcome.holds is False]

    @property
    def missing(self) -> list[FieldSchema]:
        """The questions whose answers are missing, each once."""
        return list({question.id: question for outcome in self.outcomes for question in outcome.missing}.values())


def walk(questionnaire: Questionnaire, answers: Answers) -> Walk:
    path = Walk()
    for question in questionnaire.questions:
        if not path.meet(question):
            continue
        path.asked.append(question)
        if question.key not in answers:
            path.open.append(question)
        elif answers[question.key] is not None:
            path.known[question.id] = answers[question.key]
    return path


def judge(questionnaire: Questionnaire, path: Walk) -> list[Judgement]:
    """Every programme of the questionnaire, in its order."""
    return [
        Judgement(candidate, tuple(_outcome(criterion, path, questionnaire) for criterion in candidate.criteria))
        for candidate in questionnaire.candidates
    ]


def _outcome(criterion: Criterion, path: Walk, questionnaire: Questionnaire) -> Outcome:
    holds = path.truth(criterion.condition)
    if holds is not None:
        return Outcome(criterion, holds)
    undecided = references(criterion.condition) - path.known.keys() - path.absent
    return Outcome(criterion, None, tuple(q for q in questionnaire.questions if q.id in undecided))


def without(expression: Any, absent: set[str]) -> Any:
    """The expression with every comparison of an absent question settled: it is not equal to anything."""
    if isinstance(expression, list):
        return [without(item, absent) for item in expression]
    if not isinstance(expression, dict) or variable(expression) is not None:
        return expression
    operator, operands = parts(expression)
    if operator in COMPARISONS and any(variable(operand) in absent for operand in operands):
        return operator == "!="
    return {operator: without(operands, absent)}
