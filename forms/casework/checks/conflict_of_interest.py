"""C20: the applicant is an officer of the office that handles the case."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms.applications.models import PersonIdentifier

from ..models import Case, Membership
from .base import Finding, Level, check_register


@check_register
def applicant_is_staff(case: Case) -> Iterator[Finding]:
    numbers = PersonIdentifier.objects.filter(beneficiary__application=case.application_id).values("value")
    staff = Membership.objects.filter(
        is_active=True, organisation__in=case.route.stages.values("organisation"), user__identity_number__in=numbers
    ).exclude(user__identity_number="")
    for membership in staff.select_related("user", "organisation"):
        yield Finding(
            Level.WARN,
            _("Conflict of interest: %(name)s works at %(office)s, which handles this application.")
            % {"name": membership.user, "office": membership.organisation},
            _("C20 – conflict of interest"),
        )
