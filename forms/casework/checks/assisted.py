"""The application was filled in by somebody else: the officer sees who, and whether it was himself."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms.applications.models import Assistance

from ..models import Case
from .base import Finding, Level, check_register


@check_register
def filled_in_by_another(case: Case) -> Iterator[Finding]:
    assistance = Assistance.objects.filter(application=case.application_id).first()
    if assistance is None:
        return
    message = _("Filled in for the applicant by %(helper)s. If in doubt, ask the applicant himself.")
    if assistance.officer_id and assistance.officer_id == case.officer_id:
        message = _("Filled in for the applicant by %(helper)s, who also handles it. Let a colleague appraise it.")
    yield Finding(Level.WARN, message % {"helper": assistance}, _("Help with filling in"))
