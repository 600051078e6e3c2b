"""Cases that end without a decision: refused by the office, withdrawn by the applicant. Their claims count no more."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from content.text import clean

from ..actions import Duty, Verb
from ..models import BatchRow, BatchState, Case
from ..permissions import NotAllowed, require
from ..statuses import Status
from .events import event_record
from .moving import case_lock, status_set, text_required


@transaction.atomic
def case_refuse(*, case: Case, user, reason: str, article: str) -> Case:
    """Not received (before reception) or stopped (after it); `article` is the rule not met. Raises NotAllowed."""
    require(user, "refuse", case_lock(case))
    reason = text_required(reason, _("Write the reason for the refusal."))
    article = text_required(article, _("Name the article of the rule that is not met."))
    status_set(case, Status.STOPPED if case.received_at else Status.NOT_RECEIVED)
    case.save()
    data = {"reason": reason, "article": article}
    event_record(case=case, verb=Verb.REFUSED, user=user, note=reason, data=data, stage_from=case.stage)
    return case


@transaction.atomic
def case_withdraw(*, case: Case, user=None, reason: str = "") -> Case:
    """By the applicant (`user` None), or noted down by an officer whom he told. Raises NotAllowed.

    A list still being gathered loses its row; from one put forward nobody withdraws any more by himself.
    """
    case_lock(case)
    if user is not None:
        require(user, "withdraw", case)
    on_lists = BatchRow.objects.select_for_update().filter(case=case, is_on_list=True)
    with_the_approver = on_lists.filter(batch__state__in=[BatchState.PUT_FORWARD, BatchState.DECIDED])
    if with_the_approver.exists() or case.stage.duty in {Duty.APPROVE, Duty.PAY}:
        raise NotAllowed(_("The application has been put forward for decision. Please contact the office."))
    status_set(case, Status.WITHDRAWN)
    case.save()
    on_lists.update(is_on_list=False, removed_reason=_("Withdrawn by the applicant"))
    event_record(
        case=case, verb=Verb.WITHDRAWN, user=user, note=reason, data={"reason": clean(reason)}, stage_from=case.stage
    )
    return case
