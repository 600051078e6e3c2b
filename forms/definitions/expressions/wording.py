"""An expression in words, for editors and for the record: "khi Loại thẻ bằng Quốc tế"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from .nodes import parts, variable
from .operators import day_of

PATTERNS = {
    "==": gettext_lazy("%(a)s is %(b)s"),
    "!=": gettext_lazy("%(a)s is not %(b)s"),
    "<": gettext_lazy("%(a)s is less than %(b)s"),
    "<=": gettext_lazy("%(a)s is at most %(b)s"),
    ">": gettext_lazy("%(a)s is more than %(b)s"),
    ">=": gettext_lazy("%(a)s is at least %(b)s"),
    "in": gettext_lazy("%(a)s is one of %(b)s"),
    "days": gettext_lazy("days from %(a)s to %(b)s"),
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
    return _("when %(condition)s") % {"condition": _Words(labels, choices or {}).of(expression)}


class _Words:
    def __init__(self, labels: Mapping[str, str], choices: Mapping[str, Mapping[str, str]]) -> None:
        self.labels, self.choices = labels, choices

    def of(self, node: Any, answers: Mapping[str, str] | None = None) -> str:
        """`answers`: the labels of the choices of the field that stands beside `node`."""
        if isinstance(node, list):
            return ", ".join(self.of(item, answers) for item in node)
        if isinstance(node, dict):
            return self.node(node)
        return (answers or {}).get(str(node)) or _plain(node)

    def node(self, node: dict[str, Any]) -> str:
        name = variable(node)
        if name is not None:
            return self.labels.get(name, name)
        name, operands = parts(node)
        answers = next((self.choices.get(variable(item) or "", {}) for item in operands if variable(item)), {})
        texts = [self.of(item, answers) for item in operands]
        if name in PATTERNS:
            return PATTERNS[name] % dict(zip("ab", texts, strict=False))
        if name in JOINED and len(texts) > 1:
            return f" {JOINED[name]} ".join(
                f"({text})" if _joins(item) else text for item, text in zip(operands, texts, strict=True)
            )
        return f"{name}({'; '.join(texts)})"


def _joins(node: Any) -> bool:
    return isinstance(node, dict) and next(iter(node)) in JOINED


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float | Decimal):
        return number_format(value, use_l10n=True)
    day = day_of(value) if isinstance(value, str) else None
    return date_format(day, "d/m/Y") if day else str(value)
