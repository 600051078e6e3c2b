"""Who handed a case over to whom, when, and whether the stage kept its days: the log, walked through once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from .actions import Verb
from .deadlines import add_working_days, working_days_between
from .models import Case, CaseEvent, Stage

ENDINGS = frozenset({Verb.DECIDED, Verb.REFUSED, Verb.WITHDRAWN})


@dataclass(frozen=True)
class Handover:
    """One stage left. `taken_to` None at the end; `due_on` None where the stage had no days to keep."""

    event: CaseEvent
    stage: Stage
    taken_to: Stage | None
    at: datetime
    due_on: date | None

    @property
    def days_late(self) -> int | None:
        """Working days behind the due day, negative before it; None without one."""
        return working_days_between(self.due_on, timezone.localdate(self.at)) if self.due_on else None


def handovers_of(case: Case) -> Iterator[Handover]:
    """In the order of the log. The due day of each stage is counted again as it was on its way (facts 5.3)."""
    due_on: date | None = None
    waiting_since: date | None = None
    events = case.events.select_related("stage_from__organisation", "stage_to__organisation", "organisation")
    for event in events:
        day = timezone.localdate(event.at)
        if event.verb == Verb.SUPPLEMENT_REQUESTED:
            waiting_since = day
        elif event.verb == Verb.SUPPLEMENTED and waiting_since:
            due_on = due_on and add_working_days(due_on, working_days_between(waiting_since, day))
            waiting_since = None
        elif event.verb == Verb.APOLOGISED:
            due_on = date.fromisoformat(event.data["due_on"])
        elif event.verb in ENDINGS or (event.stage_from and event.stage_to and event.stage_to != event.stage_from):
            yield Handover(event, event.stage_from, event.stage_to, event.at, due_on)
            if event.stage_to and event.stage_to.working_days:
                due_on = add_working_days(day, event.stage_to.working_days)
