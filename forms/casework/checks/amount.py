"""C16: the amount is the one the rule version gives today."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..amounts import AmountUnknown, case_amount
from ..models import Appraisal, Case
from .base import Finding, Level, check_register


@check_register
def amount_is_computed(case: Case) -> Iterator[Finding]:
    if case.appraisal == Appraisal.NOT_ELIGIBLE:
        return
    rule = _("C16 – amounts are those of the rule version")
    try:
        amount = case_amount(case)
    except AmountUnknown as error:
        yield Finding(Level.BLOCK, error.message, rule)
        return
    if case.appraisal == Appraisal.ELIGIBLE and case.amount != amount:
        yield Finding(Level.BLOCK, _("The rules now give another amount; appraise the application anew."), rule)
