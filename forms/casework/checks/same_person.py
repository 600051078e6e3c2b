"""C1, C2: one person, one counting claim per programme, and one over all one-off cash programmes."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from forms.applications.models import PersonIdentifier

from ..models import Case
from ..statuses import NOT_COUNTING
from .base import Finding, Level, check_register


@check_register
def same_person(case: Case) -> Iterator[Finding]:
    programme = case.application.programme
    own = PersonIdentifier.objects.filter(beneficiary__application=case.application_id)
    regime = Q(beneficiary__application__programme=programme)
    if programme.is_cash_regime:
        regime |= Q(beneficiary__application__programme__is_cash_regime=True)
    same = own.filter(kind=OuterRef("kind"), value=OuterRef("value"))
    found = PersonIdentifier.objects.filter(regime, kind__in=own.values("kind"), value__in=own.values("value"))
    others = found.filter(Exists(same)).exclude(beneficiary__application=case.application_id)
    cases = Case.objects.filter(application__beneficiaries__identifiers__in=others).exclude(status__in=NOT_COUNTING)
    for other in cases.select_related("application__programme").distinct():
        is_same_programme = other.application.programme_id == programme.pk
        yield Finding(
            Level.BLOCK,
            _("The same person has the application %(reference)s for “%(programme)s”.")
            % {"reference": other.application.reference, "programme": other.application.programme.short_name},
            _("C1 – once per programme (Resolution 68/NQ-CP, part I, point 2c)")
            if is_same_programme
            else _("C2 – one cash support per worker (Resolution 68/NQ-CP, part I, point 2c)"),
            other,
        )
