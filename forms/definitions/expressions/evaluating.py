"""One evaluator, on the server. Three-valued: None is unknown, and nothing is guessed from it."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from .days import counting, workdays_between
from .nodes import DEEPEST, MOST_NODES, MOST_STEPS, ExpressionError, parts, variable
from .operators import OPERATORS

#: Names of what is known besides answers; no id or meaning is like them.
TODAY, CALENDAR, SUPPORT = "today", "calendar", "support"
PLAIN, NUMBERS = (str, bool), (int, float, Decimal)


def evaluate(expression: Any, values: Mapping[str, Any]) -> Any:
    """The value of `expression`; `values` are decoded answers (str, Decimal, date, bool, list). Missing is unknown.
    The value of a repeated group is a list of rows, each a mapping of its own. `values` may also hold TODAY, the day
    on which it is judged, CALENDAR, the exceptions from the plain week ({ISO day: whether it is worked}), and SUPPORT,
    what the rules grant ({part: expression over meanings}).

    Raises ExpressionError for what `check` refuses: unknown operators, too many steps, too deep.
    """
    return _Run(values).value(expression, 0)


class _Run:
    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values
        self.steps = 0
        self.most = MOST_NODES

    def value(self, node: Any, depth: int) -> Any:
        self.steps += 1
        if self.steps > self.most or depth > DEEPEST:
            raise ExpressionError("the expression is too long or too deep")
        if isinstance(node, dict):
            return self.node(node, depth + 1)
        if isinstance(node, list):
            return [self.value(item, depth + 1) for item in node]
        return _exact(node)

    def node(self, node: dict[str, Any], depth: int) -> Any:
        name, operands = parts(node)
        if name == "var" and (read := variable(node)) is not None:
            return _exact(self.values.get(read))
        operator = OPERATORS.get(name)
        if operator is None or not operator.least <= len(operands) <= operator.most:
            raise ExpressionError(f"unknown operator or wrong number of operands: {name}")
        if operator.apply is None:
            return getattr(self, f"_{name}")(operands, depth)
        known = [self.value(operand, depth) for operand in operands]
        return None if None in known else operator.apply(*known)

    def _and(self, operands: list[Any], depth: int) -> bool | None:
        return self._first_decisive(False, operands, depth)

    def _or(self, operands: list[Any], depth: int) -> bool | None:
        return self._first_decisive(True, operands, depth)

    def _first_decisive(self, decisive: bool, operands: list[Any], depth: int) -> bool | None:
        """Kleene: one decisive operand settles it, whatever the unknown ones are."""
        unknown = False
        for operand in operands:
            value = self.value(operand, depth)
            if value is decisive:
                return decisive
            unknown = unknown or not isinstance(value, bool)
        return None if unknown else not decisive

    def _if(self, operands: list[Any], depth: int) -> Any:
        """if, then, (else if, then) …, else. An unknown condition makes the whole unknown."""
        rest = list(operands)
        while len(rest) > 1:
            condition = self.value(rest.pop(0), depth)
            if not isinstance(condition, bool):
                return None
            if condition:
                return self.value(rest[0], depth)
            rest.pop(0)
        return self.value(rest[0], depth) if rest else None

    def _rows_where(self, operands: list[Any], depth: int) -> list[Any] | None:
        """The rows under which the condition holds. One row that can't be judged makes the whole unknown."""
        rows, outer = self.value(operands[0], depth), self.values
        if not isinstance(rows, list | tuple) or not all(isinstance(row, Mapping) for row in rows):
            return None
        self.most = MOST_STEPS
        judged = []
        for row in rows:
            self.values = ChainMap(row, outer)  # type: ignore[arg-type]
            judged.append(self.value(operands[1], depth))
        self.values = outer
        if not all(isinstance(holds, bool) for holds in judged):
            return None
        return [row for row, holds in zip(rows, judged, strict=True) if holds]

    def _today(self, operands: list[Any], depth: int) -> date | None:
        return self.values.get(TODAY)

    def _workdays(self, operands: list[Any], depth: int) -> Decimal | None:
        first, last = (self.value(operand, depth) for operand in operands)
        exceptions = self.values.get(CALENDAR)
        if first is None or last is None or not isinstance(exceptions, Mapping):
            return None
        return counting(workdays_between)(first, last, exceptions)

    def _support(self, operands: list[Any], depth: int) -> Any:
        """Which part of the support, then meanings, each with its answer; what is not known is left out."""
        rules, part = self.values.get(SUPPORT), operands[0]
        if not isinstance(rules, Mapping) or not isinstance(part, str) or part not in rules:
            return None
        outer, self.most = self.values, MOST_STEPS
        answers = {
            meaning: value
            for meaning, operand in zip(operands[1::2], operands[2::2], strict=False)
            if isinstance(meaning, str) and (value := self.value(operand, depth)) is not None
        }
        self.values = ChainMap(answers, {TODAY: outer.get(TODAY), CALENDAR: outer.get(CALENDAR)})
        amount = self.value(rules[part], depth)
        self.values = outer
        return amount

    def _empty(self, operands: list[Any], depth: int) -> bool:
        return self.value(operands[0], depth) in (None, "", [], {})


def _exact(value: Any) -> Any:
    """Numbers as Decimal; what is not finite is no number."""
    if value is None or isinstance(value, PLAIN) or not isinstance(value, NUMBERS):
        return value
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    return number if number.is_finite() else None
