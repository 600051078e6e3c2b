"""How much the rule version of a case grants. The same for every programme: levels, conditions, units are data."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from content.models import SupportLevel
from content.models.programmes import SupportUnit
from content.templatetags.content_tags import dong
from forms.applications.models import Application
from forms.applications.persons import people_of, person_of
from forms.definitions.expressions import ExpressionError, evaluate
from forms.definitions.field_types.number import numeral
from forms.definitions.law import law_in_words
from forms.definitions.support import COUNTED_BY

from .models import Case


class AmountUnknown(Exception):
    """The rules and the answers give no amount. `message` is a sentence for the screen."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def person_values(application: Application, row: int) -> dict[str, Any]:
    """{meaning: decoded answer} of the beneficiary in `row`."""
    return person_of(application.form_version.form, application.answers, row)


def levels_granted(levels: Sequence[SupportLevel], values: dict[str, Any]) -> list[SupportLevel]:
    """Of the levels of a rule version, the first basic one whose condition holds for a person with these `values`, and
    every supplement whose condition holds."""
    holding = [level for level in levels if holds(level, values)]
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
    return level.amount * count_of(level, values)


def count_of(level: SupportLevel, values: dict[str, Any]) -> Decimal:
    """How many days, months or children are paid for: what was answered, up to the most the level allows."""
    count = values.get(COUNTED_BY[level.unit])
    if count in (None, ""):
        raise AmountUnknown(
            _("The amount “%(level)s” cannot be computed: its count is missing.") % {"level": level.label}
        )
    return Decimal(count) if level.most is None else min(Decimal(count), Decimal(level.most))


def amount_of(levels: Sequence[SupportLevel], values: dict[str, Any]) -> Decimal:
    """What a person with these `values` gets. Raises AmountUnknown when no level fits."""
    granted = levels_granted(levels, values)
    if not granted:
        raise AmountUnknown(_("No support level of the rules fits the answers; the amount cannot be computed."))
    return sum((level_amount(level, values) for level in granted), Decimal(0))


def amount_in_words(levels: Sequence[SupportLevel], values: dict[str, Any]) -> list[str]:
    """Every level granted to a person with these `values`, as a sentence that says why and by which article."""
    return [_level_in_words(level, values) for level in levels_granted(levels, values)]


def _level_in_words(level: SupportLevel, values: dict[str, Any]) -> str:
    said = dong(level_amount(level, values))
    if level.unit in COUNTED_BY and level.amount is not None:
        said = f"{dong(level.amount)} × {numeral(count_of(level, values))} ({level.get_unit_display()}) = {said}"
    said = f"{level.label}: {said}"
    if level.condition is not None:
        said = _("%(amount)s, because %(reason)s") % {"amount": said, "reason": law_in_words(level.condition)}
    return (
        _("%(amount)s, under %(basis)s") % {"amount": said, "basis": level.legal_basis} if level.legal_basis else said
    )


def case_amount_in_words(case: Case) -> list[str]:
    """For the desk: how the amount of one person comes about; empty for a list, and while it is unknown."""
    application = case.application
    levels = list(application.rule_version.support_levels.all())
    people = people_of(application.form_version.form, application.answers)
    try:
        return amount_in_words(levels, people[0]) if 0 in people else []
    except AmountUnknown:
        return []


def person_amounts(application: Application) -> dict[int, Decimal]:
    """{row of the beneficiary: what he gets}. Raises AmountUnknown, which names the row of a list."""
    levels = list(application.rule_version.support_levels.all())
    amounts = {}
    for row, values in people_of(application.form_version.form, application.answers).items():
        try:
            amounts[row] = amount_of(levels, values)
        except AmountUnknown as error:
            raise AmountUnknown(
                _("Row %(row)d: %(message)s") % {"row": row, "message": error.message} if row else error.message
            ) from error
    return amounts


def case_amount(case: Case) -> Decimal:
    """Over all beneficiaries of the case."""
    return sum(person_amounts(case.application).values(), Decimal(0))
