"""Who may be supported at all: the conditions of a rule version, judged for everybody an application is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from content import clock
from content.models import RuleVersion
from content.models.eligibility import Effect, EligibilityCondition
from forms.definitions.law import law_in_words
from forms.definitions.schema import FieldSchema, FormSchema
from forms.definitions.surroundings import surroundings
from forms.definitions.visibility import judged

from .models import Draft
from .persons import list_of_people, people_of
from .validation import answers_check


class NotEligible(Exception):
    """The rules let this application not be sent in. `str()` is a sentence for the applicant."""


@dataclass(frozen=True)
class Failure:
    """One condition that does not hold. `row` is the row of the list, 0 without one."""

    condition: EligibilityCondition
    row: int = 0

    @property
    def stops(self) -> bool:
        return self.condition.effect == Effect.STOP

    @property
    def what(self) -> str:
        """For the applicant: what is wrong."""
        sentence = self.condition.unfulfilled
        return _("Row %(row)d: %(message)s") % {"row": self.row, "message": sentence} if self.row else sentence

    @property
    def why(self) -> str:
        """What the law wants, and where."""
        wanted = {"condition": law_in_words(self.condition.condition), "basis": self.condition.legal_basis}
        return _("It must hold: %(condition)s (%(basis)s).") % wanted


def failures_of(
    rules: RuleVersion | None, form: FormSchema, answers: Mapping[str, Any], *, day: date | None = None
) -> list[Failure]:
    """The conditions of `rules` that do not hold under `answers` ({field id: encoded}) on `day`, today unless given.

    What cannot be judged, because an answer was not asked for, is no failure.
    """
    conditions = list(rules.eligibility.all()) if rules else []
    if not conditions:
        return []
    around = surroundings(day)
    return [
        Failure(condition, row)
        for row, values in people_of(form, answers).items()
        for condition in conditions
        if judged(condition.condition, {**values, **around}) is False
    ]


def draft_failures(draft: Draft) -> list[Failure]:
    """For the check page, before sending: under the rules of today."""
    form, day = draft.form_version.form, clock.today()
    rules = draft.form_version.definition.programme.rule_version_on(day)
    if rules is None or not rules.eligibility.exists():
        return []  # Judging all answers once more can take seconds.
    return failures_of(rules, form, answers_check(form, draft, day=day)[0], day=day)


def list_failures(draft: Draft, group: FieldSchema) -> list[Failure]:
    """Of the people in this list as it stands in the draft, under the rules of today; none if it is about others. What
    is still wrong in a row is not judged."""
    form, day = draft.form_version.form, clock.today()
    people = list_of_people(form)
    if people is None or people.id != group.id:
        return []
    return failures_of(draft.form_version.definition.programme.rule_version_on(day), form, draft.answers, day=day)


def eligibility_ensure(rules: RuleVersion | None, form: FormSchema, answers: Mapping[str, Any], *, day: date) -> None:
    """Raises NotEligible with every condition that stops."""
    stopping = [failure for failure in failures_of(rules, form, answers, day=day) if failure.stops]
    if stopping:
        raise NotEligible(" ".join(f"{failure.what} {failure.why}" for failure in stopping[:5]))
