"""Working days: Monday to Friday, less holidays, plus swapped days (facts 5.4; Bộ luật Dân sự 2015, Điều 147, 148).

The day of receipt is not counted. A period whose last day is not worked ends on the next day that is.
"""

from __future__ import annotations

from datetime import date, timedelta

from content import clock

from .models import Case, Holiday

ONE_DAY = timedelta(days=1)
#: No two working days of an office lie further apart; a calendar filled in wrongly must not loop for ever.
LONGEST_PAUSE = 60


class Calendar:
    """The exceptions from the plain week around some days, read once."""

    def __init__(self) -> None:
        self.exceptions: dict[date, bool] = dict(Holiday.objects.values_list("day", "is_worked"))

    def is_worked(self, day: date) -> bool:
        return self.exceptions.get(day, day.weekday() < 5)

    def on_or_after(self, day: date) -> date:
        """The first working day that is `day` or later."""
        for ahead in range(LONGEST_PAUSE):
            if self.is_worked(day + ahead * ONE_DAY):
                return day + ahead * ONE_DAY
        raise ValueError(f"no working day within {LONGEST_PAUSE} days after {day}")

    def on_or_before(self, day: date) -> date:
        """The last working day that is `day` or earlier."""
        for back in range(LONGEST_PAUSE):
            if self.is_worked(day - back * ONE_DAY):
                return day - back * ONE_DAY
        raise ValueError(f"no working day within {LONGEST_PAUSE} days before {day}")


def exceptions_read() -> dict[str, bool]:
    """{ISO day: whether it is worked}, for formulas over working days."""
    return {day.isoformat(): is_worked for day, is_worked in Calendar().exceptions.items()}


def add_working_days(day: date, n: int) -> date:
    """The last day of a period of `n` working days that begins after `day`."""
    calendar = Calendar()
    last = calendar.on_or_after(day) if n == 0 else day
    for _ in range(n):
        last = calendar.on_or_after(last + ONE_DAY)
    return last


def working_days_between(a: date, b: date) -> int:
    """Working days after `a` up to and with `b`; negative when `b` comes first."""
    if b < a:
        return -working_days_between(b, a)
    calendar = Calendar()
    return sum(calendar.is_worked(a + ahead * ONE_DAY) for ahead in range(1, (b - a).days + 1))


def days_before(day: date, n: int) -> date:
    """The last working day from which `n` working days end on `day` or earlier."""
    calendar, start = Calendar(), day
    for _ in range(n):
        start = calendar.on_or_before(start) - ONE_DAY
    return calendar.on_or_before(start)


def due_soon_until() -> date:
    """Due within one working day is soon (facts 5.5)."""
    return add_working_days(clock.today(), 1)


def result_day(case: Case) -> date | None:
    """The day the applicant is told to expect the result: the due day of this stage and the days of those to come."""
    return add_working_days(case.due_on, days_to_come(case)) if case.due_on else None


def days_to_come(case: Case) -> int:
    """Working days of the stages behind the present one."""
    return sum(stage.working_days for stage in case.route.stages.filter(position__gt=case.stage.position))
