"""Who will be late says so in writing, with reason and new day, and only once (Nghị định 61/2018/NĐ-CP, Điều 19)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from ..actions import Verb
from ..deadlines import Calendar, days_before, days_to_come, result_day
from ..models import Case
from ..permissions import NotAllowed, require
from .events import event_record
from .moving import case_lock, text_required


@transaction.atomic
def case_apologise(*, case: Case, user, reason: str, new_day: date) -> Case:
    """`new_day`: when the applicant gets the result; this stage ends earlier by the working days of those to come.

    Raises NotAllowed, also for a day that is not later than the one promised or is not worked.
    """
    require(user, "apologise", case_lock(case))
    reason = text_required(reason, _("Write the reason for the delay."))
    promised = result_day(case)
    if not Calendar().is_worked(new_day):
        raise NotAllowed(_("Nobody works on %(day)s. Choose a working day.") % {"day": f"{new_day:%d/%m/%Y}"})
    due_on = days_before(new_day, days_to_come(case))
    if new_day <= promised or due_on <= case.due_on:
        raise NotAllowed(_("The new day must be later than %(day)s.") % {"day": f"{promised:%d/%m/%Y}"})
    case.due_on = due_on
    case.save(update_fields=["due_on"])
    days = {"promised": promised, "new_day": new_day, "due_on": due_on}
    data = {"reason": reason} | {name: day.isoformat() for name, day in days.items()}
    event_record(case=case, verb=Verb.APOLOGISED, user=user, note=reason, data=data, stage_from=case.stage)
    return case
