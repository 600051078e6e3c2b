"""Where an applicant stands in his form: the steps he meets, which are done, which comes next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from forms.applications.models import Draft
from forms.applications.validation import DraftJudge
from forms.definitions.differences import Difference, differences
from forms.definitions.schema import FormSchema, StepSchema
from forms.definitions.visibility import Walk, walk

from .builder import step_address

#: Says in an address that one came from the page where all answers are checked.
FROM_CHECK = "check"


@dataclass(frozen=True)
class Stop:
    """One step on the way: `number` counts from 1."""

    number: int
    step: StepSchema
    url: str
    is_done: bool


class Journey:
    """Reads one state of a draft; make a new one after a save. `walked`: what was walked before, if over this state."""

    def __init__(self, draft: Draft, walked: Walk | None = None) -> None:
        self.draft = draft
        self._walked = walked

    @cached_property
    def form(self) -> FormSchema:
        return self.draft.form_version.form_as_read

    @cached_property
    def walk(self) -> Walk:
        return walk(self.form, self.draft.answers, self._walked)

    @cached_property
    def judge(self) -> DraftJudge:
        return DraftJudge(self.draft, self.walk)

    @property
    def steps(self) -> list[StepSchema]:
        return self.walk.steps

    @cached_property
    def stops(self) -> list[Stop]:
        return [
            Stop(number, step, self.url(step), self.judge.is_done(step))
            for number, step in enumerate(self.steps, start=1)
        ]

    @cached_property
    def changes(self) -> list[Difference]:
        """What an applicant would notice of a form that was changed after he had begun."""
        before = self.draft.carried_from
        found = differences(before.form_as_read, self.form) if before else []
        return [difference for difference in found if not difference.is_internal]

    @property
    def count(self) -> int:
        """Steps in all, with the one where answers are checked."""
        return len(self.steps) + 1

    @property
    def done_count(self) -> int:
        return sum(stop.is_done for stop in self.stops)

    @property
    def is_complete(self) -> bool:
        return all(stop.is_done for stop in self.stops)

    @property
    def next_url(self) -> str:
        """The first step that is not done; when all are, the page to check the answers."""
        undone = next((stop.url for stop in self.stops if not stop.is_done), "")
        return undone or reverse("wizard:check", args=[self.draft.token])

    def url(self, step: StepSchema) -> str:
        return reverse("wizard:step", args=[self.draft.token, step_address(step)])
