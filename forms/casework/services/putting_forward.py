"""A list goes to the office that approves it, or comes back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from content import clock

from ..actions import Duty, Verb
from ..checks import blocks_of
from ..models import Batch, BatchState, Case, Decision, Stage
from ..permissions import NotAllowed, require
from .events import event_of, events_record
from .gathering import batch_lock
from .moving import stage_enter, text_required


@transaction.atomic
def batch_put_forward(*, batch: Batch, user) -> Batch:
    """By a leader who did not draw it up; the checks run again. Raises NotAllowed."""
    require(user, "put_forward", batch_lock(batch))
    cases = cases_lock(batch)
    refuse_blocked(cases)
    batch.state = BatchState.PUT_FORWARD
    batch.put_forward_by, batch.put_forward_at = user, clock.now()
    batch.return_reason = ""
    batch.save()
    cases_move(cases, Duty.APPROVE, verb=Verb.FORWARDED, user=user, note=str(batch), data={"batch": batch.pk})
    return batch


@transaction.atomic
def batch_return(*, batch: Batch, reason: str, user) -> Batch:
    """The approving office sends the whole list back; a decision only drafted goes away. Raises NotAllowed."""
    require(user, "return", batch_lock(batch))
    batch.return_reason = text_required(reason, _("Write why the list is returned."))
    batch.state = BatchState.RETURNED
    batch.put_forward_by = batch.put_forward_at = None
    batch.save()
    Decision.objects.filter(batch=batch, issued_at__isnull=True).delete()
    data = {"batch": batch.pk, "reason": batch.return_reason}
    cases_move(cases_lock(batch), Duty.CONSOLIDATE, verb=Verb.SENT_BACK, user=user, note=batch.return_reason, data=data)
    return batch


def cases_lock(batch: Batch) -> list[Case]:
    """The cases on the list, their rows held until the transaction ends."""
    on_list = batch.rows.filter(is_on_list=True).values("case")
    locked = Case.objects.select_for_update(of=("self",)).filter(pk__in=on_list).order_by("pk")
    return list(locked.select_related("application__rule_version", "application__programme", "stage", "route"))


def refuse_blocked(cases: list[Case]) -> None:
    """Raises NotAllowed naming the first case that a check blocks."""
    for case in cases:
        for finding in blocks_of(case)[:1]:
            raise NotAllowed(
                _("Take %(reference)s off the list first: %(finding)s")
                % {"reference": case.application.reference, "finding": finding.message}
            )


def cases_move(cases: list[Case], duty: Duty, **event) -> None:
    """Every case to the stage of its own route that has `duty`; one line in each log."""
    stages = {route: stage_of(route, duty) for route in {case.route for case in cases}}
    events = []
    for case in cases:
        stage_from = case.stage
        stage_enter(case, stages[case.route])
        events.append(event_of(case, stage_from=stage_from, stage_to=case.stage, **event))
    Case.objects.bulk_update(cases, ["stage", "organisation", "officer", "due_on"])
    events_record(events)


def stage_of(route, duty: Duty) -> Stage:
    stage = route.stages.select_related("organisation").filter(duty=duty).last()
    if stage is None:
        raise NotAllowed(_("The route of this programme lacks a stage for this."))
    return stage
