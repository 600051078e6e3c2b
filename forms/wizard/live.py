"""What a page tells the browser, so that computed values change while their answers are typed. The server decides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from forms.definitions.expressions import CALENDAR, TODAY, references
from forms.definitions.field_types.base import field_type

from .builder import StepForm


def live_of(form: StepForm) -> dict[str, Any] | None:
    """For `live.js`: the formulas of the page, its questions, and what else these formulas read; None without any."""
    shown = [field for field in form.step.questions if field.key in form.fields]
    computed = [field for field in shown if field_type(field.type).is_computed]
    own = {field.id: field for field in shown}
    if not any(references(field.formula) & own.keys() for field in computed):
        return None
    known = form.visible(form.answers)[1]
    read = set().union(*(references(field.formula) for field in computed)) - own.keys()
    return {
        "questions": [
            {"id": field.id, "key": field.key, "type": field_type(field.type).expression_type}
            for field in shown
            if field not in computed
        ],
        "formulas": [
            {
                "id": field.id,
                "key": field.key,
                "formula": field.formula,
                "gives": field.type.removeprefix("computed_"),
                "decimals": int(field.options.get("decimals") or 0),
            }
            for field in computed
        ],
        "known": {name: _plain(known[name]) for name in {*read, TODAY, CALENDAR} if name in known},
    }


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
