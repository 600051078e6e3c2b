"""The operators of the language: what each takes, gives, and does with known values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, DecimalException
from typing import Any

from .days import counting, day_of, days_between, months_between, years_between

#: Types of values: text, number, date, boolean, list, and any (not known before answers exist).
TEXT, NUMBER, DATE, BOOLEAN, LIST, ANY = "text", "number", "date", "boolean", "list", "any"
MANY = 50
PLAIN = frozenset({str, Decimal, date, bool})
ROUNDING = {"half_up": ROUND_HALF_UP, "down": ROUND_DOWN}


@dataclass(frozen=True)
class Operator:
    """`takes`: the types allowed for every operand; `same`: all operands have one type; `apply` sees only known
    values and may return None (unknown) when they do not fit each other. Without `apply` the evaluator knows how."""

    name: str
    least: int
    most: int
    takes: frozenset[str]
    gives: str
    apply: Callable[..., Any] | None = None
    same: bool = False


def value_type(value: Any) -> str:
    """The type of a Python value; None is any."""
    if isinstance(value, bool):
        return BOOLEAN
    if isinstance(value, Decimal | int | float):
        return NUMBER
    if isinstance(value, date):
        return DATE
    if isinstance(value, str):
        return TEXT
    return LIST if isinstance(value, list | tuple) else ANY


def alike(first: Any, second: Any) -> tuple[Any, Any] | None:
    """Both values in one type: an ISO text beside a date is read as a date; None when they do not fit."""
    if type(first) is type(second) and type(first) in PLAIN:
        return first, second
    if value_type(first) == DATE and value_type(second) == TEXT:
        second = day_of(second)
    elif value_type(first) == TEXT and value_type(second) == DATE:
        first = day_of(first)
    return (
        (first, second) if _is_whole(first) and _is_whole(second) and value_type(first) == value_type(second) else None
    )


def _is_whole(value: Any) -> bool:
    """Whether nothing of it may still be unknown: rows and records may gain answers, lists of plain values may not."""
    if value_type(value) == LIST:
        return all(value_type(item) not in (LIST, ANY) for item in value)
    return value_type(value) != ANY


def comparing(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool | None]:
    def apply(first: Any, second: Any) -> bool | None:
        pair = alike(first, second)
        return None if pair is None else compare(*pair)

    return apply


def ordering(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool | None]:
    """Only numbers, days and texts have an order."""
    return comparing(lambda first, second: compare(first, second) if value_type(first) in ORDERED - {ANY} else None)


def contains(item: Any, many: Any) -> bool | None:
    """`item` among the entries of a list, or a piece of a text."""
    if isinstance(many, str):
        return item in many if isinstance(item, str) else None
    if not isinstance(many, list | tuple):
        return None
    if any(pair[0] == pair[1] for entry in many if (pair := alike(item, entry))):
        return True
    return None if any(entry is None for entry in many) else False


def calculating(calculate: Callable[..., Decimal]) -> Callable[..., Decimal | None]:
    def apply(*numbers: Any) -> Decimal | None:
        if any(value_type(number) != NUMBER for number in numbers):
            return None
        try:
            result = calculate(*(Decimal(str(number)) for number in numbers))
        except DecimalException:
            return None
        return result if result.is_finite() else None

    return apply


def sum_of(*numbers: Decimal) -> Decimal:
    return sum(numbers, Decimal(0))


def product_of(*numbers: Decimal) -> Decimal:
    product = Decimal(1)
    for number in numbers:
        product *= number
    return product


def difference_of(first: Decimal, second: Decimal | None = None) -> Decimal:
    return -first if second is None else first - second


def choosing(choose: Callable[..., Any]) -> Callable[..., Any]:
    """Of values of one type; written days beside a day are read."""

    def apply(*values: Any) -> Any:
        is_day = any(value_type(value) == DATE for value in values)
        read = [day_of(value) if is_day and isinstance(value, str) else value for value in values]
        kinds = {value_type(value) for value in read}
        return choose(read) if len(kinds) == 1 and kinds <= ORDERED - {ANY} else None

    return apply


def rounded(number: Any, places: Any, way: Any = "half_up") -> Decimal | None:
    """`number` to `places` decimals (negative: to tens, hundreds …), half away from zero or, with "down", cut off."""
    if [value_type(value) for value in (number, places, way)] != [NUMBER, NUMBER, TEXT] or way not in ROUNDING:
        return None
    if abs(places) > 12 or places != int(places):
        return None
    try:
        return Decimal(str(number)).quantize(Decimal(1).scaleb(-int(places)), ROUNDING[way]) + 0
    except DecimalException:
        return None


def count_of(rows: Any) -> Decimal | None:
    return Decimal(len(rows)) if isinstance(rows, list | tuple) else None


def total_of(rows: Any, name: Any) -> Decimal | None:
    """The sum of one number over all rows; 0 without rows, unknown when a row lacks it."""
    if not isinstance(rows, list | tuple) or not all(isinstance(row, Mapping) for row in rows):
        return None
    numbers = [row.get(name) for row in rows] if isinstance(name, str) else [None]
    return calculating(sum_of)(*numbers)


ORDERED = frozenset({NUMBER, DATE, TEXT, ANY})
EVERY = frozenset({TEXT, NUMBER, DATE, BOOLEAN, LIST, ANY})
YES_OR_NO = frozenset({BOOLEAN, ANY})
NUMBERS = frozenset({NUMBER, ANY})
DAYS = frozenset({DATE, TEXT, ANY})
ROWS = frozenset({LIST, ANY})
#: The operators whose first operand is a repeated group: the second speaks of the questions of one row.
OVER_ROWS = frozenset({"total", "rows_where"})

OPERATORS = {
    operator.name: operator
    for operator in (
        Operator("==", 2, 2, EVERY, BOOLEAN, comparing(lambda a, b: a == b), same=True),
        Operator("!=", 2, 2, EVERY, BOOLEAN, comparing(lambda a, b: a != b), same=True),
        Operator("<", 2, 2, ORDERED, BOOLEAN, ordering(lambda a, b: a < b), same=True),
        Operator("<=", 2, 2, ORDERED, BOOLEAN, ordering(lambda a, b: a <= b), same=True),
        Operator(">", 2, 2, ORDERED, BOOLEAN, ordering(lambda a, b: a > b), same=True),
        Operator(">=", 2, 2, ORDERED, BOOLEAN, ordering(lambda a, b: a >= b), same=True),
        Operator("in", 2, 2, EVERY, BOOLEAN, contains),
        Operator("and", 1, MANY, YES_OR_NO, BOOLEAN),
        Operator("or", 1, MANY, YES_OR_NO, BOOLEAN),
        Operator("!", 1, 1, YES_OR_NO, BOOLEAN, lambda value: not value if isinstance(value, bool) else None),
        Operator("if", 2, MANY, EVERY, ANY),
        Operator("empty", 1, 1, EVERY, BOOLEAN),
        Operator("+", 1, MANY, NUMBERS, NUMBER, calculating(sum_of)),
        Operator("-", 1, 2, NUMBERS, NUMBER, calculating(difference_of)),
        Operator("*", 1, MANY, NUMBERS, NUMBER, calculating(product_of)),
        Operator("/", 2, 2, NUMBERS, NUMBER, calculating(lambda a, b: a / b)),
        Operator("min", 1, MANY, ORDERED, ANY, choosing(min), same=True),
        Operator("max", 1, MANY, ORDERED, ANY, choosing(max), same=True),
        Operator("round", 2, 3, NUMBERS | {TEXT}, NUMBER, rounded),
        Operator("today", 0, 0, EVERY, DATE),
        Operator("days", 2, 2, DAYS, NUMBER, counting(days_between)),
        Operator("months", 2, 2, DAYS, NUMBER, counting(months_between)),
        Operator("years", 2, 2, DAYS, NUMBER, counting(years_between)),
        Operator("workdays", 2, 2, DAYS, NUMBER),
        Operator("count", 1, 1, ROWS, NUMBER, count_of),
        Operator("total", 2, 2, ROWS | {TEXT}, NUMBER, total_of),
        Operator("rows_where", 2, 2, ROWS | YES_OR_NO, LIST),
        Operator("support", 1, MANY, EVERY, NUMBER),
    )
}
