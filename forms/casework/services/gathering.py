"""Appraised cases are gathered into a list (danh sách tổng hợp), and taken off it again."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from content.models import Organisation, Programme

from ..actions import Duty, Verb
from ..amounts import person_amounts
from ..checks import blocks_of
from ..list_selectors import cases_to_list
from ..models import Batch, BatchRow, BatchState, Case, Role, Stage
from ..permissions import NotAllowed, require, roles_at
from ..permissions.list_rules import holds_not_himself
from .events import event_of, event_record, events_record
from .forwarding import appraisal_reset
from .moving import case_lock, stage_enter, text_required


@transaction.atomic
def batch_create(*, programme: Programme, organisation: Organisation, user) -> Batch:
    """A list of every case that waits and that no check blocks. Raises NotAllowed, also when there is none."""
    if not roles_at(user, organisation) & {Role.OFFICER, Role.LEADER}:
        raise NotAllowed(_("Your role at %(office)s does not allow this.") % {"office": organisation.name})
    stages_lock(programme, organisation)
    waiting = cases_to_list(programme, organisation).select_for_update(of=("self",))
    cases = [case for case in waiting.select_related("application__rule_version", "route") if not blocks_of(case)]
    if not cases:
        raise NotAllowed(_("No appraised application waits to be put on a list."))
    try:
        with transaction.atomic():
            batch = Batch.objects.create(
                programme=programme,
                organisation=organisation,
                approver=approver_of(cases[0]),
                round=round_next(programme, organisation),
                created_by=user,
            )
            BatchRow.objects.bulk_create(row for case in cases for row in rows_of(batch, case))
    except IntegrityError as error:
        raise NotAllowed(
            _("Somebody is drawing up a list of the same applications. Look at the lists again.")
        ) from error
    if reason := holds_not_himself(user, batch):
        raise NotAllowed(reason)
    events_record(
        [event_of(case, Verb.BATCHED, user=user, note=str(batch), data={"batch": batch.pk}) for case in cases]
    )
    return batch


def stages_lock(programme: Programme, organisation: Organisation) -> None:
    """Two lists of the same office are drawn up one after the other."""
    stages = Stage.objects.filter(route__programme=programme, organisation=organisation, duty=Duty.CONSOLIDATE)
    list(stages.select_for_update())


def approver_of(case: Case) -> Organisation:
    """Raises NotAllowed for a route on which nobody approves."""
    stage = case.route.stages.select_related("organisation").filter(duty=Duty.APPROVE).first()
    if stage is None:
        raise NotAllowed(_("The route of this programme has no stage that approves."))
    return stage.organisation


def round_next(programme: Programme, organisation: Organisation) -> int:
    batches = Batch.objects.filter(programme=programme, organisation=organisation)
    return (batches.aggregate(last=Max("round"))["last"] or 0) + 1


def rows_of(batch: Batch, case: Case) -> list[BatchRow]:
    amounts = person_amounts(case.application)
    people = case.application.beneficiaries.all()
    return [BatchRow(batch=batch, case=case, beneficiary=person, amount=amounts[person.row]) for person in people]


@transaction.atomic
def batch_row_remove(*, row: BatchRow, reason: str, user) -> BatchRow:
    """Takes the whole case of `row` off its list, back to be appraised anew; done by the office that has the list.

    Raises NotAllowed.
    """
    batch = batch_lock(row.batch)
    require(user, "row_return" if batch.state == BatchState.PUT_FORWARD else "row_remove", batch)
    case = case_lock(row.case)
    reason = text_required(reason, _("Write why the application is taken off the list."))
    taken_off = batch.rows.filter(case=case, is_on_list=True).update(is_on_list=False, removed_reason=reason)
    if not taken_off:
        raise NotAllowed(_("This application is no longer on the list."))
    stage_from = case.stage
    appraisal_reset(case)
    stage_enter(case, appraising_stage(case))
    case.save()
    data = {"batch": batch.pk, "reason": reason}
    event_record(
        case=case, verb=Verb.UNBATCHED, user=user, note=reason, data=data, stage_from=stage_from, stage_to=case.stage
    )
    row.refresh_from_db()
    return row


def appraising_stage(case: Case) -> Stage:
    """Where a case is judged anew; on a route without appraisal, the stage before."""
    earlier = case.route.stages.filter(position__lt=case.stage.position)
    return earlier.filter(duty=Duty.APPRAISE).last() or earlier.last()


def batch_lock(batch: Batch) -> Batch:
    """Reads `batch` again and holds its row until the transaction ends."""
    batch.refresh_from_db(from_queryset=Batch.objects.select_for_update())
    return batch
