"""On to the next stage, or back to the last one."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from ..actions import Duty, Verb
from ..models import Appraisal, Case
from ..permissions import require
from ..statuses import Status
from .events import event_record
from .moving import case_lock, stage_after, stage_enter, status_set, text_required


@transaction.atomic
def case_forward(*, case: Case, user, note: str = "") -> Case:
    """Raises NotAllowed."""
    require(user, "forward", case_lock(case))
    stage_from = case.stage
    status_set(case, Status.IN_PROGRESS)
    stage_enter(case, stage_after(case))
    case.save()
    event_record(case=case, verb=Verb.FORWARDED, user=user, note=note, stage_from=stage_from, stage_to=case.stage)
    return case


@transaction.atomic
def case_send_back(*, case: Case, user, reason: str) -> Case:
    """Back to the stage before, where it is appraised anew. Raises NotAllowed."""
    require(user, "send_back", case_lock(case))
    reason = text_required(reason, _("Write why the application is sent back."))
    stage_from = case.stage
    earlier = case.route.stages.exclude(duty=Duty.RECEIVE).filter(position__lt=stage_from.position)
    appraisal_reset(case)
    stage_enter(case, earlier.last())
    case.save()
    event_record(
        case=case,
        verb=Verb.SENT_BACK,
        user=user,
        note=reason,
        data={"reason": reason},
        stage_from=stage_from,
        stage_to=case.stage,
    )
    return case


def appraisal_reset(case: Case) -> None:
    """What comes back is judged anew."""
    status_set(case, Status.IN_PROGRESS)
    case.appraisal, case.amount = Appraisal.NONE, None
