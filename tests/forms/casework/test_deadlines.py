"""Working days as the Civil Code counts them (facts 5.4)."""

from datetime import date

import pytest

from forms.casework.deadlines import add_working_days, result_day, working_days_between
from forms.casework.models import Holiday

HOLIDAYS = [
    *[date(2021, 9, day) for day in (2, 3)],
    date(2022, 1, 3),
    date(2022, 1, 31),
    *[date(2022, 2, day) for day in (1, 2, 3, 4)],
]


@pytest.fixture
def calendar(db):
    Holiday.objects.all().delete()
    Holiday.objects.bulk_create(Holiday(day=day, name="Nghỉ lễ") for day in HOLIDAYS)


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        (date(2021, 8, 5), 2, date(2021, 8, 9)),
        (date(2021, 9, 1), 2, date(2021, 9, 7)),
        (date(2021, 12, 31), 3, date(2022, 1, 6)),
        (date(2021, 7, 30), 9, date(2021, 8, 12)),
        (date(2022, 1, 28), 2, date(2022, 2, 8)),
        (date(2022, 1, 28), 9, date(2022, 2, 17)),
    ],
)
def test_the_day_of_receipt_is_not_counted_nor_weekends_nor_holidays(calendar, received, days, due):
    assert add_working_days(received, days) == due
    assert working_days_between(received, due) == days
    assert working_days_between(due, received) == -days


def test_a_swapped_saturday_is_worked(calendar):
    Holiday.objects.create(day=date(2021, 8, 7), name="Làm bù", is_worked=True)
    assert add_working_days(date(2021, 8, 5), 2) == date(2021, 8, 7)


def test_a_last_day_that_is_not_worked_moves_on(calendar):
    assert add_working_days(date(2022, 1, 31), 0) == date(2022, 2, 7)
    assert add_working_days(date(2021, 8, 5), 0) == date(2021, 8, 5)


def test_a_calendar_without_a_working_day_is_refused_and_loops_not(calendar, monkeypatch):
    monkeypatch.setattr("forms.casework.deadlines.Calendar.is_worked", lambda self, day: False)
    with pytest.raises(ValueError, match="no working day"):
        add_working_days(date(2021, 8, 5), 1)


def test_the_applicant_is_told_the_day_after_all_stages(desk, calendar):
    assert result_day(desk.case()) is None
    assert result_day(desk.received()) == date(2021, 11, 16)
