"""Counting days, months and years as the law does (Bộ luật Dân sự 2015, Điều 147, 148)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day_of(text: str) -> date | None:
    """Of "2021-05-01", the only way to write a day."""
    try:
        return date.fromisoformat(text) if WRITTEN.fullmatch(text) else None
    except ValueError:
        return None


def counting(count: Callable[..., int]) -> Callable[..., Decimal | None]:
    """`count` gets two days, written ones read; 0 when the second lies before the first, unknown without two days."""

    def apply(first: Any, last: Any, *more: Any) -> Decimal | None:
        first, last = (day_of(day) if isinstance(day, str) else day for day in (first, last))
        if not isinstance(first, date) or not isinstance(last, date):
            return None
        return Decimal(max(count(first, last, *more), 0))

    return apply


def days_between(first: date, last: date) -> int:
    """Both ends counted."""
    return (last - first).days + 1


def months_between(first: date, last: date) -> int:
    """Full months: one ends on the day of the same number, or on the last of a month that has no such day."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < min(first.day, calendar.monthrange(last.year, last.month)[1]))


def years_between(first: date, last: date) -> int:
    """Full years, such as an age."""
    return months_between(first, last) // 12


def workdays_between(first: date, last: date, exceptions: Mapping[str, bool]) -> int:
    """Working days after `first` up to and with `last`; `exceptions`: {ISO day: whether it is worked}."""
    weeks, rest = divmod(max((last - first).days, 0), 7)
    days = weeks * 5 + sum((first + timedelta(ahead)).weekday() < 5 for ahead in range(1, rest + 1))
    for text, is_worked in exceptions.items():
        day = day_of(text)
        if day and first < day <= last:
            days += is_worked - (day.weekday() < 5)
    return days
