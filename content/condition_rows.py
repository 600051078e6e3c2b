"""A condition of the law as rows of meaning, comparison, value: from an expression, and back to one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .language import BOOLEAN, DATE, NUMBER, Term
from .text import fold
from .written import day_written, means_submission_day, number_of, short

ALL, SOME = "and", "or"
TODAY = "today"
COMPARISONS = {
    "==": gettext_lazy("is"),
    "!=": gettext_lazy("is not"),
    ">=": gettext_lazy("is at least"),
    ">": gettext_lazy("is more than"),
    "<=": gettext_lazy("is at most"),
    "<": gettext_lazy("is less than"),
    "in": gettext_lazy("is one of"),
    "empty": gettext_lazy("is not answered"),
}
YES, NO = frozenset({"co", "dung", "yes", "true"}), frozenset({"khong", "sai", "no", "false"})


@dataclass(frozen=True)
class Row:
    term: str
    comparison: str
    value: str = ""


class RowWrong(ValueError):
    """`str()` is a sentence for the editor."""


def rows_of(expression: Any) -> tuple[str, list[Row]] | None:
    """(all or some, rows); None for an expression that rows cannot say."""
    if expression is None:
        return ALL, []
    if not isinstance(expression, dict) or len(expression) != 1:
        return None
    [(operator, operands)] = expression.items()
    parts = operands if operator in (ALL, SOME) and isinstance(operands, list) else [expression]
    rows = [_row_of(part) for part in parts]
    return (operator if operator in (ALL, SOME) else ALL, rows) if None not in rows else None  # type: ignore[return-value]


def _row_of(part: Any) -> Row | None:
    if not isinstance(part, dict) or len(part) != 1:
        return None
    [(operator, operands)] = part.items()
    if operator not in COMPARISONS or not isinstance(operands, list) or len(operands) != 1 + (operator != "empty"):
        return None
    term = operands[0].get("var") if isinstance(operands[0], dict) else None
    value = "" if operator == "empty" else _typed(operands[1])
    return Row(term, operator, value) if isinstance(term, str) and value is not None else None


def _typed(value: Any) -> str | None:
    """As an editor types it."""
    if value == {TODAY: []}:
        return _("day of submission")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        parts = [_typed(item) for item in value]
        return ", ".join(parts) if None not in parts else None  # type: ignore[arg-type]
    if isinstance(value, int | float):
        return f"{Decimal(str(value)):f}".replace(".", ",")
    if not isinstance(value, str):
        return None
    try:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    except ValueError:
        return value


def expression_of(joiner: str, rows: list[Row], terms: dict[str, Term]) -> dict[str, Any] | None:
    """None without rows. Raises RowWrong for a value that is none of its meaning."""
    parts = [_part(row, terms) for row in rows]
    if len(parts) < 2:
        return parts[0] if parts else None
    return {joiner if joiner in (ALL, SOME) else ALL: parts}


def _part(row: Row, terms: dict[str, Term]) -> dict[str, Any]:
    if row.term not in terms or row.comparison not in COMPARISONS:
        raise RowWrong(_("Choose a meaning and a comparison in each row."))
    variable, kind = {"var": row.term}, terms[row.term].kind
    if row.comparison == "empty":
        return {"empty": [variable]}
    if row.comparison == "in":
        return {"in": [variable, [_value(part.strip(), kind) for part in row.value.split(",") if part.strip()]]}
    return {row.comparison: [variable, _value(row.value.strip(), kind)]}


def _value(text: str, kind: str) -> Any:
    if not text:
        raise RowWrong(_("Write the value to compare with."))
    if kind == BOOLEAN:
        if fold(text) not in YES | NO:
            raise RowWrong(_("Write “có” or “không” here, not “%s”.") % text)
        return fold(text) in YES
    if kind == NUMBER:
        return _number(text)
    return _day(text) if kind == DATE else text


def _number(text: str) -> int | float:
    number = number_of(text, decimals=6)
    if number is None or abs(number) > 10**15:
        raise RowWrong(_("“%s” is no number.") % text[:40])
    return short(number)


def _day(text: str) -> Any:
    if means_submission_day(text):
        return {TODAY: []}
    try:
        return date.fromisoformat(day_written(text)).isoformat()
    except ValueError as error:
        raise RowWrong(_("“%s” is no day; write it like 01/05/2021 or “ngày nộp”.") % text[:40]) from error
