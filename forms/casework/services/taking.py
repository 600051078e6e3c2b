"""Personal responsibility: who is in charge of a case."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from ..actions import Verb
from ..models import Case
from ..permissions import require
from .events import event_record
from .moving import case_lock


@transaction.atomic
def case_take(*, case: Case, user) -> Case:
    """`user` becomes the officer of a case that nobody is in charge of. Raises NotAllowed."""
    require(user, "take", case_lock(case))
    case.officer = user
    case.save(update_fields=["officer"])
    event_record(case=case, verb=Verb.TAKEN, user=user, stage_from=case.stage)
    return case


@transaction.atomic
def case_release(*, case: Case, user) -> Case:
    """Lays a case back on the pile of the office: by its officer, or by a leader when he is away. Raises NotAllowed."""
    require(user, "release", case_lock(case))
    note = _("Back to the office: %(officer)s is no longer in charge.") % {"officer": case.officer}
    case.officer = None
    case.save(update_fields=["officer"])
    event_record(case=case, verb=Verb.NOTED, user=user, note=note, stage_from=case.stage)
    return case
