"""What expressions may read besides answers: the day on which they are judged, the days that offices work, what the
rules grant.

The calendar is kept by a room above; it tells here how to read it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.functional import SimpleLazyObject

from content import clock

from .expressions import CALENDAR, SUPPORT, TODAY
from .support import support_on

Calendar = Callable[[], Mapping[str, bool]]

_calendars: list[Calendar] = []


def calendar_register(calendar: Calendar) -> None:
    """`calendar()` gives the exceptions from the plain week, {ISO day: whether it is worked}."""
    _calendars[:] = [calendar]


def surroundings(day: date | None = None, programme: str = "") -> dict[str, Any]:
    """To be added to the values of an evaluation on `day`, today unless given. The calendar, and what the rules of the
    programme (by code) grant, are read when needed."""
    day = day or clock.today()
    support = SimpleLazyObject(lambda: support_on(programme, day))
    return {TODAY: day, CALENDAR: SimpleLazyObject(calendar_exceptions), SUPPORT: support}


def calendar_exceptions() -> dict[str, bool]:
    return {day: is_worked for calendar in _calendars for day, is_worked in calendar().items()}
