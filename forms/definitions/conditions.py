"""Conditions as editors write them, row by row, as expressions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content.text import fold
from content.written import number_of, short

from .condition_blocks import ALL, ANSWERED, NONE_OF, NOT_ANSWERED, ONE_OF
from .expressions.operators import BOOLEAN, DATE, NUMBER
from .field_types import field_type
from .schema import FieldSchema

YES = frozenset({"co", "dung", "yes", "true", "1"})


def condition_of(rows: list[Mapping[str, Any]], match: str, fields: Mapping[str, FieldSchema]) -> dict[str, Any] | None:
    """The rows as one expression over field ids; `fields` by key. A key that no field has stays as it is, to be
    found by the checks before publication. None without rows.
    """
    expressions = [_row(row, fields.get(row["field"])) for row in rows]
    if len(expressions) < 2:
        return expressions[0] if expressions else None
    return {match or ALL: expressions}


def _row(row: Mapping[str, Any], field: FieldSchema | None) -> dict[str, Any]:
    variable = {"var": field.id if field else row["field"]}
    operator, text = row["operator"], row.get("value") or ""
    if operator in (ANSWERED, NOT_ANSWERED):
        return {"empty": [variable]} if operator == NOT_ANSWERED else {"!": [{"empty": [variable]}]}
    if operator in (ONE_OF, NONE_OF):
        values = [_value(part, field) for part in text.split(",") if part.strip()]
        among = _among(variable, values, field)
        return among if operator == ONE_OF else {"!": [among]}
    return {operator: [variable, _value(text, field)]}


def _among(variable: dict[str, str], values: list[Any], field: FieldSchema | None) -> dict[str, Any]:
    """For a field of several answers, any of them; else the field is in the list."""
    if field and field.type == "multiple_choice":
        return {"or": [{"in": [value, variable]} for value in values] or [False]}
    return {"in": [variable, values]}


def _value(text: str, field: FieldSchema | None) -> Any:
    """What the editor typed, in the type of the field; what does not fit stays text, to be found by the checks."""
    text = text.strip()
    kind = field_type(field.type).expression_type if field else ""
    if kind == BOOLEAN:
        return fold(text) in YES
    if kind == NUMBER:
        number = number_of(text, decimals=6)
        return text if number is None else short(number)
    parts = text.split("/")
    return "-".join(reversed(parts)) if kind == DATE and len(parts) == 3 else text
