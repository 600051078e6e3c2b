"""What a page tells the browser, so that questions come and go, and values are computed, while answers are typed.

The server decides: what it finds hidden is absent, whatever was posted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from forms.definitions.expressions import CALENDAR, SUPPORT, TODAY, references
from forms.definitions.field_types.base import field_type
from forms.definitions.schema import FieldSchema

from .builder import StepForm

#: Kinds that the browser reads in a way of their own; all others by the type of their value in expressions.
OWN_WAYS = frozenset({"file", "month"})


def live_of(form: StepForm) -> dict[str, Any] | None:
    """For `live.js`: what is on the page or waits to be brought up, with the rules that read answers of the page, how
    these answers are read, and what else the rules read; None without any.
    """
    fields = [field for field in form.step.fields if field.key in {*form.fields, *form.waiting}]
    rules = {field.id: _rules(field, form.own_ids) for field in fields}
    read = set().union(*(references(rule) for own in rules.values() for rule in own.values()))
    if not read & form.own_ids:
        return None
    typed = {field.id: _reading(field) for field in fields if field.id in read and not field.fields}
    known = form.visible(form.answers)[1]
    amounts = any(SUPPORT in rule for own in rules.values() for rule in own.values())
    names = read - typed.keys() | {TODAY, CALENDAR} | ({SUPPORT} if amounts else set())
    return {
        "fields": [
            {"id": field.id, "key": field.key} | _shape(field) | typed.get(field.id, {}) | rules[field.id]
            for field in fields
        ],
        "known": {name: _plain(known[name]) for name in names if name in known},
        "optional": _("(not required)"),
    }


def _rules(field: FieldSchema, own: set[str]) -> dict[str, Any]:
    """A formula whatever it reads, for others may read its value; conditions that nothing on the page changes: not."""
    conditions = {"condition": field.condition, "required_if": field.required_if}
    changing = {name: rule for name, rule in conditions.items() if references(rule) & own}
    return changing | ({"formula": field.formula} if field.formula else {})


def _reading(field: FieldSchema) -> dict[str, Any]:
    kind = field.type if field.type in OWN_WAYS else field_type(field.type).expression_type
    return {"type": kind, "required": field.required, "with_other": "with_other" in field.options}


def _shape(field: FieldSchema) -> dict[str, Any]:
    if not field.formula:
        return {}
    return {"gives": field_type(field.type).gives, "decimals": int(field.options.get("decimals") or 0)}


def _plain(value: Any) -> Any:
    """As JSON, with numbers and days marked as such."""
    if isinstance(value, Decimal):
        return {"number": f"{value:f}"}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if isinstance(value, str | bool | int | None) else str(value)
