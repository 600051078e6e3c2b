"""The application is taken in: the clock starts (facts 5.2, status 2)."""

from __future__ import annotations

from django.db import transaction

from content import clock

from ..actions import Verb
from ..models import Case
from ..permissions import require
from ..statuses import Status
from .events import event_record
from .moving import case_lock, stage_after, stage_enter, status_set


@transaction.atomic
def case_receive(*, case: Case, user) -> Case:
    """Moves the case on to its next stage, for nothing more is done where it is received. Raises NotAllowed."""
    require(user, "receive", case_lock(case))
    stage_from = case.stage
    case.officer = user
    case.received_at = clock.now()
    status_set(case, Status.RECEIVED)
    stage_enter(case, stage_after(case))
    case.save()
    event_record(case=case, verb=Verb.RECEIVED, user=user, stage_from=stage_from, stage_to=case.stage)
    return case
