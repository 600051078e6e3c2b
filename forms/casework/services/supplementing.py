"""Asking for missing papers, once; the clock stops until they come (facts 5.2, 5.3)."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from content import clock
from content.text import clean
from forms.applications.models import Supplement

from ..actions import Verb
from ..deadlines import add_working_days, working_days_between
from ..models import Appraisal, Case
from ..permissions import NotAllowed, require
from ..statuses import Status
from .events import event_record
from .moving import case_lock, status_set, text_required


@transaction.atomic
def case_request_supplement(*, case: Case, user, papers: Sequence[str], reason: str) -> Case:
    """`papers`: what is missing, one text each. Raises NotAllowed, also when nothing is named."""
    require(user, "request_supplement", case_lock(case))
    papers = [text for paper in papers if (text := clean(paper).strip())]
    text_required("".join(papers), _("Name at least one paper to be supplemented."))
    reason = text_required(reason, _("Write the reason why a supplement is needed."))
    case.officer = case.officer or user
    case.supplement_requests += 1
    case.waiting_since = clock.today()
    # What was judged before the missing paper came is judged again with it.
    case.appraisal, case.amount = Appraisal.NONE, None
    status_set(case, Status.SUPPLEMENT_REQUESTED)
    case.save()
    data = {"papers": papers, "reason": reason}
    event_record(case=case, verb=Verb.SUPPLEMENT_REQUESTED, user=user, note=reason, data=data, stage_from=case.stage)
    return case


@transaction.atomic
def case_supplement_record(*, case: Case, supplement: Supplement, user=None) -> Case:
    """The clock goes on: the due day moves by the working days waited. Raises NotAllowed when nothing was asked for."""
    case_lock(case)
    if case.status != Status.SUPPLEMENT_REQUESTED or supplement.application_id != case.application_id:
        raise NotAllowed(_("This application is not waiting for a supplement."))
    if case.due_on:
        waited = working_days_between(case.waiting_since, clock.today())
        case.due_on = add_working_days(case.due_on, waited)
    case.waiting_since = None
    status_set(case, Status.IN_PROGRESS if case.received_at else Status.NEW)
    case.save()
    data = {"supplement": supplement.pk}
    event_record(
        case=case, verb=Verb.SUPPLEMENTED, user=user, note=supplement.message, data=data, stage_from=case.stage
    )
    return case
