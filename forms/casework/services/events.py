"""The only place where lines of the log are written, and announced once they are committed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import transaction

from content.text import clean

from ..models import Case, CaseEvent, Stage
from ..signals import case_event_recorded


def event_of(
    case: Case,
    verb: str,
    *,
    user=None,
    note: str = "",
    data: dict[str, Any] | None = None,
    stage_from: Stage | None = None,
    stage_to: Stage | None = None,
) -> CaseEvent:
    """A line not yet written. `user` None is the applicant; the office is the one that acted, before any move."""
    return CaseEvent(
        case=case,
        verb=verb,
        actor=user,
        actor_name=str(user) if user else case.application.applicant_name,
        organisation_id=stage_from.organisation_id if stage_from else case.organisation_id,
        stage_from=stage_from,
        stage_to=stage_to,
        note=clean(note).strip(),
        data=data or {},
    )


def events_record(events: Sequence[CaseEvent]) -> list[CaseEvent]:
    """Writes the lines inside the transaction of the act; a listener that fails is logged and spoils nothing."""
    written = CaseEvent.objects.bulk_create(events)
    for event in written:
        transaction.on_commit(partial(case_event_recorded.send_robust, sender=CaseEvent, event=event))
    return written


def event_record(*, case: Case, verb: str, **details: Any) -> CaseEvent:
    """One line; `details` as in `event_of`."""
    return events_record([event_of(case, verb, **details)])[0]
