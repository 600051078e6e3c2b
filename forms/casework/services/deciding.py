"""The decision on a list: drafted by an officer of the approving office, signed by one of its leaders."""

from __future__ import annotations

from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from content import clock

from ..actions import Verb
from ..models import Batch, BatchRow, BatchState, Case, Decision, Payment
from ..permissions import NotAllowed, require
from ..statuses import Status
from .events import event_of, events_record
from .gathering import batch_lock
from .moving import status_set, text_required
from .putting_forward import cases_lock, refuse_blocked


@transaction.atomic
def decision_draft(*, batch: Batch, user) -> Decision:
    """Raises NotAllowed."""
    require(user, "draft", batch_lock(batch))
    try:
        with transaction.atomic():
            return Decision.objects.create(batch=batch, organisation=batch.approver, drafted_by=user)
    except IntegrityError as error:
        raise NotAllowed(_("There is a decision on this list already.")) from error


@transaction.atomic
def decision_record(*, decision: Decision, number: str, user) -> Decision:
    """Signed and numbered: outcomes on the cases, a payment for each row, counts and totals. Raises NotAllowed."""
    batch = batch_lock(decision.batch)
    decision.refresh_from_db(from_queryset=Decision.objects.select_for_update())
    decision.batch = batch
    require(user, "issue", decision)
    number = text_required(number, _("A decision needs its number."))
    cases = cases_lock(batch)
    refuse_blocked(cases)
    rows = list(batch.rows.filter(is_on_list=True))
    sign(decision, number, user, rows)
    batch.state = BatchState.DECIDED
    batch.save(update_fields=["state"])
    cases_close(cases, decision, user)
    Payment.objects.bulk_create(Payment(decision=decision, batch_row=row, amount=row.amount) for row in rows)
    return decision


def sign(decision: Decision, number: str, user, rows: list[BatchRow]) -> None:
    """Raises NotAllowed for a number that the office has given before."""
    decision.number, decision.issued_by, decision.issued_at = number, user, clock.now()
    decision.beneficiary_count = len(rows)
    decision.total = sum((row.amount for row in rows), Decimal(0))
    try:
        with transaction.atomic():
            decision.save()
    except IntegrityError as error:
        raise NotAllowed(_("The number %(number)s has been given before.") % {"number": number}) from error


def cases_close(cases: list[Case], decision: Decision, user) -> None:
    data = {"decision": decision.pk, "number": decision.number}
    for case in cases:
        status_set(case, Status.DONE)
    Case.objects.bulk_update(cases, ["status", "ended_at", "waiting_since"])
    events_record(
        [
            event_of(case, Verb.DECIDED, user=user, note=decision.number, data=data, stage_from=case.stage)
            for case in cases
        ]
    )
