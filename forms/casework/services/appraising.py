"""Judging a case under its rule version. The amount is computed here, whatever was posted (trust 6)."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from ..actions import Verb
from ..amounts import case_amount
from ..checks import blocks_of
from ..models import Appraisal, Case
from ..permissions import NotAllowed, require
from ..statuses import Status
from .events import event_record
from .moving import case_lock, status_set, text_required


@transaction.atomic
def case_appraise(*, case: Case, user, eligible: bool, note: str = "", conditions_met: Sequence[str] = ()) -> Case:
    """`conditions_met`: those of the rule version that the officer ticked, word for word.

    Raises NotAllowed: also for an eligible case that a check blocks, and for a refusal without a word of why.
    """
    require(user, "appraise", case_lock(case))
    # An earlier appraisal does not stand in the way of a new one.
    case.appraisal, case.amount = Appraisal.NONE, None
    if eligible:
        blocks = blocks_of(case)
        if blocks:
            raise NotAllowed(_("A check stands against it: %(finding)s") % {"finding": blocks[0].message})
        case.appraisal, case.amount = Appraisal.ELIGIBLE, case_amount(case)
    else:
        note = text_required(note, _("Write which condition is not met."))
        case.appraisal = Appraisal.NOT_ELIGIBLE
    case.officer = case.officer or user
    status_set(case, Status.IN_PROGRESS)
    case.save()
    amount = str(case.amount) if eligible else None
    data = {"eligible": eligible, "amount": amount, "conditions_met": list(conditions_met)}
    event_record(case=case, verb=Verb.APPRAISED, user=user, note=note, data=data, stage_from=case.stage)
    return case
