"""Formulas as editors write them, line by line, as expressions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from content.text import fold
from content.written import day_written, means_submission_day, number_of, short

from .conditions import condition_of
from .expressions.days import day_of
from .expressions.nodes import MOST_NODES, size
from .schema import FieldSchema


def formula_of(lines: Iterable[Mapping[str, Any]], fields: Mapping[str, FieldSchema]) -> dict[str, Any] | None:
    """The lines ({"type", "value"}) as one expression over field ids; `fields` by key. What no field, line, number or
    day is named by stays, to be found by the checks before publication. None without lines.
    """
    formula = _Formula(fields)
    for line in lines:
        formula.add(line["type"], line["value"])
    return formula.last


class _Formula:
    def __init__(self, fields: Mapping[str, FieldSchema]) -> None:
        self.fields = fields
        self.named: dict[str, Any] = {}
        self.last: dict[str, Any] | None = None

    def add(self, kind: str, value: Mapping[str, Any]) -> None:
        found = getattr(self, f"_{kind}")(value)
        #: A line that names others twice, and so on, would grow beyond all bounds; the checks refuse the stub.
        self.last = found if size(found) <= MOST_NODES else {"+": [0] * (MOST_NODES + 1)}
        if name := fold(value.get("name") or ""):
            self.named[name] = self.last

    def operand(self, text: str | None) -> Any:
        text = (text or "").strip()
        if not text and self.last is not None:
            return self.last
        if text in self.fields:
            return {"var": self.fields[text].id}
        if fold(text) in self.named:
            return self.named[fold(text)]
        if means_submission_day(text):
            return {"today": []}
        literal = literal_of(text)
        return {"var": text} if literal is None else literal

    def _calculate(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {value["operator"]: [self.operand(value.get("left")), self.operand(value["right"])]}

    def _choose(self, value: Mapping[str, Any]) -> dict[str, Any]:
        condition = condition_of(list(value.get("conditions") or ()), value.get("match") or "", self.fields)
        ways = [self.operand(value["then"])]
        if (value.get("otherwise") or "").strip():
            ways.append(self.operand(value["otherwise"]))
        return {"if": [True if condition is None else condition, *ways]}

    def _total(self, value: Mapping[str, Any]) -> dict[str, Any]:
        group, _point, key = value["field"].strip().partition(".")
        inner = self.inner(group)
        return {"total": [self.rows(group, value), inner[key].id if key in inner else key]}

    def _count(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {"count": [self.rows(value["group"].strip(), value)]}

    def _round(self, value: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "round": [self.operand(value.get("value")), int(value.get("decimals") or 0), value.get("way", "half_up")]
        }

    def inner(self, group: str) -> dict[str, FieldSchema]:
        """The questions of one row, by key."""
        return {field.key: field for field in self.fields[group].fields} if group in self.fields else {}

    def rows(self, group: str, value: Mapping[str, Any]) -> dict[str, Any]:
        """The group, or its rows under the conditions. A row without the answer does not fulfil a condition on it."""
        all_rows = {"var": self.fields[group].id if group in self.fields else group}
        conditions, inner = list(value.get("conditions") or ()), self.inner(group)
        if not conditions:
            return all_rows
        fields = {**self.fields, **inner}
        judged = [_answered_and(condition_of([row], "", fields), inner.get(row["field"])) for row in conditions]
        return {"rows_where": [all_rows, {value.get("match") or "and": judged}]}


def _answered_and(condition: Any, field: FieldSchema | None) -> Any:
    return condition if field is None else {"and": [{"!": [{"empty": [{"var": field.id}]}]}, condition]}


def literal_of(text: str) -> Any:
    """A number or a day as it stands in an expression, else None."""
    number = number_of(text, decimals=6)
    if number is not None:
        literal = short(number)
        return literal if Decimal(str(literal)) == number else None
    day = day_written(text)
    return day if day_of(day) else None
