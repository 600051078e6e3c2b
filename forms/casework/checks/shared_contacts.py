"""C18, C19: one bank account or one telephone for several people. Legal in a family, a sign of fraud in numbers."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms.applications.models import Application, Beneficiary

from ..models import Case
from ..statuses import NOT_COUNTING
from .base import Finding, Level, check_register

#: So many applications may give one telephone number without a question.
PHONE_SHARED_BY = 3


@check_register
def same_bank_account(case: Case) -> Iterator[Finding]:
    accounts = case.application.beneficiaries.exclude(bank_account="").values("bank_account")
    others = (
        Beneficiary.objects.filter(bank_account__in=accounts)
        .exclude(application=case.application_id)
        .exclude(application__case__status__in=NOT_COUNTING)
        .select_related("application__case__application")
    )
    for other in others.filter(application__case__isnull=False)[:10]:
        yield Finding(
            Level.WARN,
            _("The same bank account is given by %(name)s.") % {"name": other.full_name},
            _("C18 – one bank account for several people"),
            other.application.case,
        )


@check_register
def same_phone(case: Case) -> Iterator[Finding]:
    phone = case.application.applicant_phone
    count = Application.objects.filter(applicant_phone=phone).count() if phone else 0
    if count > PHONE_SHARED_BY:
        yield Finding(
            Level.WARN,
            _("The telephone number %(phone)s is given in %(count)s applications.") % {"phone": phone, "count": count},
            _("C19 – one telephone number for many applications"),
        )
