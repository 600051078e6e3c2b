"""What the acts have in common: the locked row, the next status, the next stage with its office and due day."""

from __future__ import annotations

from django.utils.translation import gettext as _

from content import clock
from content.text import clean

from ..deadlines import add_working_days
from ..models import Case, Stage
from ..permissions import NotAllowed
from ..statuses import ALLOWED_NEXT, ENDED, NOT_COUNTING, Status


def case_lock(case: Case) -> Case:
    """Reads `case` again and holds its row until the transaction ends."""
    case.refresh_from_db(from_queryset=Case.objects.select_for_update())
    return case


def status_set(case: Case, status: Status) -> None:
    """Raises NotAllowed for a step that the one-stop rules do not know. Ending a case releases its claims."""
    if status not in ALLOWED_NEXT[Status(case.status)]:
        raise NotAllowed(
            _("An application that is “%(status)s” cannot become “%(next)s”.")
            % {"status": case.get_status_display(), "next": status.label}
        )
    case.status = status
    if status in ENDED:
        case.ended_at = clock.now()
        case.waiting_since = None
    if status in NOT_COUNTING:
        case.application.claims.filter(counts=True).update(counts=False)


def stage_enter(case: Case, stage: Stage) -> None:
    """Another office means another officer; a stage without days of its own keeps the due day."""
    if stage.organisation_id != case.organisation_id:
        case.officer = None
    case.stage = stage
    case.organisation = stage.organisation
    if stage.working_days:
        case.due_on = add_working_days(clock.today(), stage.working_days)


def stage_after(case: Case) -> Stage:
    """Raises NotAllowed at the end of the route."""
    stage = case.route.stages.filter(position__gt=case.stage.position).first()
    if stage is None:
        raise NotAllowed(_("This is the last stage of the route."))
    return stage


def text_required(value: str, sentence: str) -> str:
    """`value` without outer spaces; raises NotAllowed with `sentence` when nothing is left."""
    value = clean(value).strip()
    if not value:
        raise NotAllowed(sentence)
    return value
