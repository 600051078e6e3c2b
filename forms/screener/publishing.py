"""What must hold before a screener is published. Each finding names its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms.definitions.expression_faults import Scope
from forms.definitions.field_types import field_type
from forms.definitions.keys import KEY, RESERVED

from .paths import MOST, TooManyBranches, questions_at_most
from .questionnaire import Questionnaire
from .reading import CHANGE


@dataclass(frozen=True)
class Finding:
    """`question` and `candidate` are ids, `criterion` counts from 0; all empty when the whole is meant."""

    message: str
    question: str = ""
    candidate: str = ""
    criterion: int | None = None


def findings(questionnaire: Questionnaire) -> list[Finding]:
    """Everything that is wrong, in the order of the questionnaire."""
    scope = Scope(questionnaire.form)
    found = [*_questions(questionnaire, scope), *_candidates(questionnaire, scope)]
    return found or [*_length(questionnaire)]


def _questions(questionnaire: Questionnaire, scope: Scope) -> Iterator[Finding]:
    if not questionnaire.questions:
        yield Finding(_("Add at least one question."))
    keys = Counter(question.key for question in questionnaire.questions)
    for question in questionnaire.questions:
        if not KEY.fullmatch(question.key):
            yield Finding(_("Give this question a key of small letters, digits and _."), question.id)
        if question.key in RESERVED or question.key == CHANGE:
            message = _("The key “%s” is used by the page itself; give this question another one.")
            yield Finding(message % question.key, question.id)
        if keys[question.key] > 1:
            yield Finding(_("Two questions have the key “%s”; change one of them.") % question.key, question.id)
        for message in (*field_type(question.type).problems(question), *scope.faults(question.condition)):
            yield Finding(message, question.id)
        scope.add(question)


def _candidates(questionnaire: Questionnaire, scope: Scope) -> Iterator[Finding]:
    if not questionnaire.candidates:
        yield Finding(_("Add at least one programme."))
    programmes = Counter(candidate.programme.pk for candidate in questionnaire.candidates)
    for candidate in questionnaire.candidates:
        if programmes[candidate.programme.pk] > 1:
            yield Finding(_("This programme stands here twice."), candidate=candidate.id)
        if not candidate.criteria:
            yield Finding(_("Say what this programme asks for: it has no criterion."), candidate=candidate.id)
        for number, criterion in enumerate(candidate.criteria):
            if criterion.condition is None:
                yield Finding(_("Say when this criterion is fulfilled."), candidate=candidate.id, criterion=number)
            for message in scope.faults(criterion.condition):
                yield Finding(message, candidate=candidate.id, criterion=number)


def _length(questionnaire: Questionnaire) -> Iterator[Finding]:
    try:
        most = questions_at_most(questionnaire)
    except TooManyBranches:
        yield Finding(_("The questions branch too often to be checked. Make their conditions simpler."))
        return
    if most > MOST:
        message = _(
            "On one way through the questions a person is asked %(count)d of them; at most %(most)d are allowed."
        )
        yield Finding(message % {"count": most, "most": MOST})
