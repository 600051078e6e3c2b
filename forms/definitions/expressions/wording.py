"""An expression in words, for editors and for the record: "khi Loại thẻ bằng Quốc tế"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from .days import day_of
from .nodes import DEEPEST, ExpressionError, parts, variable

PATTERNS = {
    "==": gettext_lazy("%(a)s is %(b)s"),
    "!=": gettext_lazy("%(a)s is not %(b)s"),
    "<": gettext_lazy("%(a)s is less than %(b)s"),
    "<=": gettext_lazy("%(a)s is at most %(b)s"),
    ">": gettext_lazy("%(a)s is more than %(b)s"),
    ">=": gettext_lazy("%(a)s is at least %(b)s"),
    "in": gettext_lazy("%(a)s is one of %(b)s"),
    "days": gettext_lazy("days from %(a)s to %(b)s"),
    "months": gettext_lazy("full months from %(a)s to %(b)s"),
    "years": gettext_lazy("full years from %(a)s to %(b)s"),
    "workdays": gettext_lazy("working days after %(a)s up to %(b)s"),
    "today": gettext_lazy("the day of submission"),
    "count": gettext_lazy("number of rows of %(a)s"),
    "total": gettext_lazy("total of %(b)s in %(a)s"),
    "rows_where": gettext_lazy("%(a)s where %(b)s"),
    "!": gettext_lazy("not (%(a)s)"),
    "empty": gettext_lazy("%(a)s is not answered"),
}
JOINED = {
    "and": pgettext_lazy("between conditions", "and"),
    "or": pgettext_lazy("between conditions", "or"),
    "+": "+",
    "-": "−",
    "*": "×",
    "/": ":",
}


def words(expression: Any, labels: Mapping[str, str], choices: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """`labels`: variable → its label; `choices`: variable → {key of an answer: its label}. No condition: ""."""
    if expression is None:
        return ""
    return _("when %(condition)s") % {"condition": told(expression, labels, choices)}


def told(expression: Any, labels: Mapping[str, str], choices: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """The expression itself: "Tiền ăn × Số ngày". Raises ExpressionError for what no check lets through."""
    return _Words(labels, choices or {}).of(expression)


class _Words:
    def __init__(self, labels: Mapping[str, str], choices: Mapping[str, Mapping[str, str]]) -> None:
        self.labels, self.choices = labels, choices

    def of(self, node: Any, answers: Mapping[str, str] | None = None, depth: int = 0) -> str:
        """`answers`: the labels of the choices of the field that stands beside `node`."""
        if depth > DEEPEST:
            raise ExpressionError("the expression is too deep")
        if isinstance(node, list):
            return ", ".join(self.of(item, answers, depth + 1) for item in node)
        if isinstance(node, dict):
            return self.node(node, depth + 1)
        return (answers or {}).get(str(node)) or _plain(node)

    def node(self, node: dict[str, Any], depth: int) -> str:
        name = variable(node)
        if name is not None:
            return self.labels.get(name, name)
        name, operands = parts(node)
        answers = next((self.choices.get(variable(item) or "", {}) for item in operands if variable(item)), {})
        texts = [self.of(item, answers, depth) for item in operands]
        if name == "total" and isinstance(operands[-1], str):
            texts[-1] = self.labels.get(operands[-1], operands[-1])
        if name in TOLD:
            return TOLD[name](texts)
        if name in PATTERNS and len(texts) == str(PATTERNS[name]).count("%("):
            return PATTERNS[name] % dict(zip("ab", texts, strict=False))
        if name in JOINED and len(texts) > 1:
            apart = _joins if name in ("and", "or") else _calculates
            return f" {JOINED[name]} ".join(
                f"({text})" if apart(item) else text for item, text in zip(operands, texts, strict=True)
            )
        return texts[0] if name in JOINED and name != "-" and texts else f"{name}({'; '.join(texts)})"


def _choice_told(texts: list[str]) -> str:
    """If, then, (else if, then) …, else."""
    told = [
        _("if %(condition)s then %(value)s") % {"condition": condition, "value": value}
        for condition, value in zip(texts[:-1:2], texts[1::2], strict=False)
    ]
    if len(texts) % 2:
        told.append(_("else %(value)s") % {"value": texts[-1]})
    return ", ".join(told)


def _round_told(texts: list[str]) -> str:
    way = _("cut off at %(places)s decimals") if texts[2:] == ["down"] else _("rounded to %(places)s decimals")
    return f"({texts[0]}) {way % {'places': texts[1] if len(texts) > 1 else '?'}}" if texts else "round()"


TOLD: dict[str, Callable[[list[str]], str]] = {
    "if": _choice_told,
    "round": _round_told,
    "min": lambda texts: _("the smallest of: %(values)s") % {"values": "; ".join(texts)},
    "support": lambda texts: _("the support under the rules"),
    "max": lambda texts: _("the largest of: %(values)s") % {"values": "; ".join(texts)},
}


def _joins(node: Any) -> bool:
    return isinstance(node, dict) and next(iter(node), "") in JOINED


def _calculates(node: Any) -> bool:
    return isinstance(node, dict) and variable(node) is None and next(iter(node), "") != "today"


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float | Decimal):
        return number_format(value, use_l10n=True)
    day = day_of(value) if isinstance(value, str) else None
    return date_format(day, "d/m/Y") if day else str(value)
