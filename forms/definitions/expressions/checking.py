"""What must hold before an expression is stored: known operators, known names, types that fit, a sane size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .days import day_of
from .nodes import DEEPEST, MOST_NODES, ExpressionError, parts, variable
from .operators import ANY, BOOLEAN, DATE, LIST, NUMBER, OPERATORS, OVER_ROWS, TEXT, Operator, value_type

WRONG_KIND = {
    BOOLEAN: gettext_lazy("This gives a value of the wrong kind; yes or no is needed here."),
    NUMBER: gettext_lazy("This gives a value of the wrong kind; a number is needed here."),
    DATE: gettext_lazy("This gives a value of the wrong kind; a day is needed here."),
    TEXT: gettext_lazy("This gives a value of the wrong kind; a text is needed here."),
}


@dataclass(frozen=True)
class Problem:
    """`place` leads to the wrong node: "and › 2 › days"."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


def check(
    expression: Any, types: Mapping[str, str], *, gives: str = ANY, rows: Mapping[str, Mapping[str, str]] = {}
) -> list[Problem]:
    """Every problem of `expression`. `types` names the type of each variable; `gives` is the type wanted in all;
    `rows`: the types of the questions in one row, for each variable that is a repeated group.
    """
    checker = _Checker(types, rows)
    found = checker.type_of(expression, (), 0)
    if gives == DATE and found == TEXT:
        found = ANY  # a written day, or a text that stays unknown
    if gives != ANY and found not in (gives, ANY) and not checker.problems:
        checker.add((), str(WRONG_KIND[gives]))
    return checker.problems


class _Checker:
    def __init__(self, types: Mapping[str, str], rows: Mapping[str, Mapping[str, str]]) -> None:
        self.types = types
        self.rows = rows
        self.problems: list[Problem] = []
        self.count = 0

    def add(self, place: tuple[str, ...], message: str) -> str:
        self.problems.append(Problem(" › ".join(place), message))
        return ANY

    def type_of(self, node: Any, place: tuple[str, ...], depth: int) -> str:
        self.count += 1
        if self.count > MOST_NODES or depth > DEEPEST:
            too_long = _("The condition is too long. Split it into simpler ones.")
            return ANY if any(problem.message == too_long for problem in self.problems) else self.add(place, too_long)
        if isinstance(node, dict):
            return self.node(node, place, depth + 1)
        if isinstance(node, list):
            for number, item in enumerate(node, 1):
                self.type_of(item, (*place, str(number)), depth + 1)
            return LIST
        return value_type(node)

    def node(self, node: dict[str, Any], place: tuple[str, ...], depth: int) -> str:
        name = variable(node)
        if name is not None:
            if name not in self.types:
                return self.add(place, _("The field “%(name)s” does not exist here.") % {"name": name[:60]})
            return self.types[name]
        try:
            name, operands = parts(node)
        except ExpressionError:
            return self.add(place, _("One operator is needed here, no more and no less."))
        place = (*place, str(name)[:20])
        operator = OPERATORS.get(name)
        if operator is None:
            return self.add(place, _("The operator “%(name)s” is unknown.") % {"name": str(name)[:20]})
        if not operator.least <= len(operands) <= operator.most:
            return self.add(place, _("The operator “%(name)s” has the wrong number of operands.") % {"name": name})
        if name in OVER_ROWS:
            return self.over_rows(operator, operands, place, depth)
        found = [self.type_of(item, (*place, str(number)), depth) for number, item in enumerate(operands, 1)]
        return self.fitted(operator, operands, found, place)

    def over_rows(self, operator: Operator, operands: list[Any], place: tuple[str, ...], depth: int) -> str:
        """The second operand is read with the questions of one row."""
        self.type_of(operands[0], (*place, "1"), depth)
        inner = self.rows.get(_group_of(operands[0]) or "")
        if inner is None:
            return self.add((*place, "1"), _("Name a repeated group here."))
        if operator.name == "total":
            if not isinstance(operands[1], str) or inner.get(operands[1]) != NUMBER:
                self.add((*place, "2"), _("Name a number that is asked in each row of the group."))
            return operator.gives
        outer, self.types = self.types, {**self.types, **inner}
        if self.type_of(operands[1], (*place, "2"), depth) not in (BOOLEAN, ANY):
            self.add((*place, "2"), _("A condition must be yes or no."))
        self.types = outer
        return operator.gives

    def fitted(self, operator: Operator, operands: list[Any], found: list[str], place: tuple[str, ...]) -> str:
        for number, kind in enumerate(found, 1):
            if kind not in operator.takes:
                self.add((*place, str(number)), _("A value of this kind can't be used with “%s”.") % operator.name)
        known = set(_kinds(operands, found)) - {ANY}
        if operator.same and len(known) > 1:
            self.add(place, _("Values of different kinds can't be compared."))
        if operator.name == "round" and (found[0] == TEXT or found[1] == TEXT or found[2:] not in ([], [TEXT])):
            self.add(place, _("Say how to round: a number, to how many decimals, half up or down."))
        if operator.name == "if":
            for number, kind in enumerate(found[:-1:2], 1):
                if kind not in (BOOLEAN, ANY):
                    self.add((*place, str(2 * number - 1)), _("A condition must be yes or no."))
            known = set(_ways(list(_kinds(operands, found)))) - {ANY}
            if len(known) > 1:
                self.add(place, _("Both ways must give a value of the same kind."))
        return next(iter(known)) if operator.gives == ANY and len(known) == 1 else operator.gives


def _group_of(node: Any) -> str | None:
    """The variable whose rows `node` gives."""
    while isinstance(node, dict) and isinstance(node.get("rows_where"), list) and node["rows_where"]:
        node = node["rows_where"][0]
    return variable(node)


def _ways(found: list[str]) -> list[str]:
    """The types of the values that an "if" may give: every second one, and the last."""
    return [*found[1::2], *(found[-1:] if len(found) % 2 else [])]


def _kinds(operands: list[Any], found: list[str]) -> Iterator[str]:
    """The types found, with a written ISO day beside a date counted as a date."""
    for operand, kind in zip(operands, found, strict=True):
        is_day = kind == TEXT and DATE in found and isinstance(operand, str) and day_of(operand)
        yield DATE if is_day else kind
