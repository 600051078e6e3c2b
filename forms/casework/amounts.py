"""How much the rule version of a case grants. The same for every programme: levels, conditions, units are data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from content.models import SupportLevel
from content.models.programmes import SupportUnit
from forms.applications.models import Application
from forms.applications.persons import values_by_meaning
from forms.definitions.expressions import ExpressionError, evaluate

from .models import Case


class AmountUnknown(Exception):
    """The rules and the answers give no amount. `message` is a sentence for the screen."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


#: Units that are counted: the meaning of the answer that says how many.
COUNTED_BY = {
    SupportUnit.DAY: "beneficiary.days",
    SupportUnit.MONTH: "beneficiary.months",
    SupportUnit.CHILD: "beneficiary.children",
}


def values_of(application: Application) -> dict[str, Any]:
    """{meaning: decoded answer}."""
    return values_by_meaning(application.form_version.form, application.answers)


def levels_granted(application: Application) -> list[SupportLevel]:
    """The first basic level whose condition holds, and every supplement whose condition holds."""
    values = values_of(application)
    holding = [level for level in application.rule_version.support_levels.all() if holds(level, values)]
    basic = [level for level in holding if not level.is_supplement][:1]
    return basic + [level for level in holding if level.is_supplement] if basic else []


def holds(level: SupportLevel, values: dict[str, Any]) -> bool:
    """Raises AmountUnknown for a condition that is none."""
    try:
        return level.condition is None or evaluate(level.condition, values) is True
    except ExpressionError as error:
        raise AmountUnknown(
            _("The condition of the amount “%(level)s” is wrong; tell who keeps the rules.") % {"level": level.label}
        ) from error


def level_amount(level: SupportLevel, values: dict[str, Any]) -> Decimal:
    """In whole đồng. Raises AmountUnknown when a counted level lacks its count."""
    if level.amount is None or level.unit == SupportUnit.NONE:
        return Decimal(0)
    if level.unit not in COUNTED_BY:
        return level.amount
    count = values.get(COUNTED_BY[level.unit])
    if count in (None, ""):
        raise AmountUnknown(
            _("The amount “%(level)s” cannot be computed: its count is missing.") % {"level": level.label}
        )
    return level.amount * Decimal(count)


def person_amount(application: Application) -> Decimal:
    """What each beneficiary of the application gets. Raises AmountUnknown when no level fits the answers."""
    levels = levels_granted(application)
    if not levels:
        raise AmountUnknown(_("No support level of the rules fits the answers; the amount cannot be computed."))
    values = values_of(application)
    return sum((level_amount(level, values) for level in levels), Decimal(0))


def case_amount(case: Case) -> Decimal:
    """Over all beneficiaries of the case."""
    return person_amount(case.application) * case.application.beneficiaries.count()
