"""An application becomes a case at the first stage of its programme's route."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from content.models import Programme
from content.text import fold
from forms.applications.models import Application, PersonIdentifier

from ..actions import Verb
from ..models import Case, Route, Stage
from ..permissions import NotAllowed
from .events import event_record


def case_refusal(programme: Programme) -> str:
    """Why no case of the programme can be opened; empty if one can."""
    if Stage.objects.filter(route__programme=programme, route__is_active=True).exists():
        return ""
    return _("This programme has no route yet; no application can be taken in.")


@transaction.atomic
def case_open(*, application: Application) -> Case:
    """Idempotent: a second call returns the first case. Raises NotAllowed when the programme has no route."""
    existing = Case.objects.filter(application=application).first()
    if existing:
        return existing
    route = Route.objects.filter(programme=application.programme_id, is_active=True).first()
    first = route.stages.select_related("organisation").first() if route else None
    if first is None:
        raise NotAllowed(case_refusal(application.programme))
    try:
        with transaction.atomic():
            case = Case.objects.create(
                application=application,
                route=route,
                stage=first,
                organisation=first.organisation,
                search_text=search_text_of(application),
            )
    except IntegrityError:
        return Case.objects.get(application=application)
    event_record(case=case, verb=Verb.SUBMITTED, stage_to=first)
    return case


def search_text_of(application: Application) -> str:
    """Reference, names and identifiers, folded."""
    names = application.beneficiaries.values_list("full_name", flat=True)
    numbers = PersonIdentifier.objects.filter(beneficiary__application=application).values_list("value", flat=True)
    return fold(" ".join([application.reference, application.applicant_name, *names, *numbers]))
