"""What expressions may read besides answers: the day on which they are judged, and the days that offices work.

The calendar is kept by a room above; it tells here how to read it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.functional import SimpleLazyObject

from content import clock

from .expressions import CALENDAR, TODAY

Calendar = Callable[[], Mapping[str, bool]]

_calendars: list[Calendar] = []


def calendar_register(calendar: Calendar) -> None:
    """`calendar()` gives the exceptions from the plain week, {ISO day: whether it is worked}."""
    _calendars[:] = [calendar]


def surroundings(day: date | None = None) -> dict[str, Any]:
    """To be added to the values of an evaluation on `day`, today unless given. The calendar is read when needed."""
    return {TODAY: day or clock.today(), CALENDAR: SimpleLazyObject(calendar_exceptions)}


def calendar_exceptions() -> dict[str, bool]:
    return {day: is_worked for calendar in _calendars for day, is_worked in calendar().items()}
