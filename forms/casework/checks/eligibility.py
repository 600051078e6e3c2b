"""C13: the conditions of the rule version, as they stood to the answers on the day of submission."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from forms.applications.eligibility import failures_of

from ..models import Case
from .base import Finding, Level, check_register


@check_register
def conditions_hold(case: Case) -> Iterator[Finding]:
    application = case.application
    day = timezone.localtime(application.submitted_at).date()
    for failure in failures_of(application.rule_version, application.form_version.form, application.answers, day=day):
        yield Finding(
            Level.BLOCK if failure.stops else Level.WARN,
            f"{failure.what} {failure.why}",
            _("C13 – conditions of the rule version (%(basis)s)") % {"basis": failure.condition.legal_basis},
        )
