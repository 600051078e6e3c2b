"""What the rules of a programme grant, as expressions over meanings: computed beside the questions, never typed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from content.models import Programme, SupportLevel
from content.models.programmes import SupportUnit

from .expressions import references
from .field_types.computed import ComputedSupport
from .schema import FieldSchema, FormSchema

#: Units that are counted: the meaning of the answer that says how many.
COUNTED_BY = {
    SupportUnit.DAY: "beneficiary.days",
    SupportUnit.MONTH: "beneficiary.months",
    SupportUnit.CHILD: "beneficiary.children_under_six",
}
UNKNOWN = None


def support_on(programme: str, day: date) -> dict[str, Any]:
    """{part of the support: expression over meanings} under the rules of this programme (by code) in force on `day`."""
    found = Programme.objects.filter(code=programme).first()
    rules = found.rule_version_on(day) if found else None
    return support_of(rules.support_levels.all()) if rules else {}


def support_of(levels: Iterable[SupportLevel]) -> dict[str, Any]:
    """The first basic level whose condition holds, every supplement whose condition holds, and both together. What is
    not known does not hold; without a basic level nothing is known."""
    levels = list(levels)
    basic = [part for level in levels if not level.is_supplement for part in (_holds(level), _amount(level))]
    supplements = [{"if": [_holds(level), _amount(level), 0]} for level in levels if level.is_supplement]
    granted = {"if": [*basic, UNKNOWN]}
    return {
        "basic": granted,
        "supplements": {"if": [{"empty": [granted]}, UNKNOWN, {"+": supplements or [0]}]},
        "all": {"+": [granted, *supplements]},
    }


def _holds(level: SupportLevel) -> Any:
    condition = True if level.condition is None else level.condition
    return {"and": [{"!": [{"empty": [condition]}]}, condition]}


def _amount(level: SupportLevel) -> Any:
    if level.amount is None or level.unit == SupportUnit.NONE:
        return 0
    if level.unit not in COUNTED_BY:
        return int(level.amount)
    count = {"var": COUNTED_BY[level.unit]}
    return {"*": [int(level.amount), count if level.most is None else {"min": [count, level.most]}]}


def meanings_of_rules(programme: Programme) -> set[str]:
    """What the amounts of the programme depend on."""
    levels = SupportLevel.objects.filter(rule_version__programme=programme, condition__isnull=False)
    return set().union(*(references(condition) for condition in levels.values_list("condition", flat=True)))


def support_bound(form: FormSchema, programme: Programme) -> FormSchema:
    """With the formulas of the amounts that follow from the rules: they read the questions whose meanings these use."""
    if not any(_follows(field) for field in form.every_field()):
        return form
    needed = meanings_of_rules(programme) | set(COUNTED_BY.values())
    outer = [field for field in form.fields() if field.meaning in needed]
    steps = [replace(step, fields=tuple(_bound(field, outer, needed) for field in step.fields)) for step in form.steps]
    return replace(form, steps=tuple(steps))


def _bound(field: FieldSchema, carriers: list[FieldSchema], needed: set[str]) -> FieldSchema:
    if field.fields:
        own = [*carriers, *(inner for inner in field.fields if inner.meaning in needed)]
        return replace(field, fields=tuple(_bound(inner, own, needed) for inner in field.fields))
    return replace(field, formula=_formula(field, carriers)) if _follows(field) else field


def _formula(field: FieldSchema, carriers: Iterable[FieldSchema]) -> Mapping[str, Any]:
    read = [operand for carrier in carriers for operand in (carrier.meaning, {"var": carrier.id})]
    return {"support": [field.options.get("part", "all"), *read]}


def _follows(field: FieldSchema) -> bool:
    return field.type == ComputedSupport.name
