"""Who will be late says so before the day is over: once, with the reason, and with a day that is worked."""

from datetime import date

import pytest

from forms.casework import services
from forms.casework.actions import Verb
from forms.casework.deadlines import add_working_days, days_before, result_day
from forms.casework.permissions import NotAllowed, may
from forms.casework.views.acts import acts_open

REASON = "Phải xác minh thẻ tại địa phương khác."
FRIDAY = date(2021, 11, 19)


def late(desk, on_day, *day: int):
    """Received on the 10th, two working days for the appraisal: due on the 12th."""
    case = desk.received()
    on_day(*(day or (2021, 11, 15)))
    return case


def test_the_new_day_is_promised_and_the_stage_gets_what_the_later_ones_leave(desk, on_day, announced):
    case = late(desk, on_day)
    assert result_day(case) == date(2021, 11, 16)
    with announced() as heard:
        services.case_apologise(case=case, user=desk.chau, reason=REASON, new_day=FRIDAY)
    assert heard == [Verb.APOLOGISED]
    case.refresh_from_db()
    assert result_day(case) == FRIDAY
    assert not case.is_overdue
    data = case.events.get(verb=Verb.APOLOGISED).data
    assert data == {"reason": REASON, "promised": "2021-11-16", "new_day": "2021-11-19", "due_on": "2021-11-17"}


def test_only_once(desk, on_day):
    case = services.case_apologise(case=late(desk, on_day), user=desk.chau, reason=REASON, new_day=FRIDAY)
    on_day(2021, 11, 22)
    with pytest.raises(NotAllowed, match="một lần"):
        services.case_apologise(case=case, user=desk.chau, reason=REASON, new_day=date(2021, 11, 30))


@pytest.mark.parametrize(
    ("new_day", "said"),
    [
        (date(2021, 11, 20), "không phải ngày làm việc"),
        (date(2021, 11, 16), "phải sau ngày 16/11/2021"),
        (date(2021, 11, 12), "phải sau ngày"),
    ],
)
def test_a_day_that_is_no_new_one_is_refused(desk, on_day, new_day, said):
    case = late(desk, on_day)
    with pytest.raises(NotAllowed, match=said):
        services.case_apologise(case=case, user=desk.chau, reason=REASON, new_day=new_day)
    assert not case.events.filter(verb=Verb.APOLOGISED).exists()


def test_without_a_reason_nothing_is_postponed(desk, on_day):
    with pytest.raises(NotAllowed, match="lý do"):
        services.case_apologise(case=late(desk, on_day), user=desk.chau, reason="  ", new_day=FRIDAY)


def test_the_act_is_offered_from_the_day_before_the_last_on(desk, on_day):
    case = desk.received()
    assert not may(desk.chau, "apologise", case)
    on_day(2021, 11, 11)
    assert "apologise" in {act.action for act in acts_open(desk.chau, case)}
    assert not may(desk.hau, "apologise", case), "another office"


def test_what_is_typed_stays_when_the_day_is_wrong(desk, on_day, client):
    case = late(desk, on_day)
    client.force_login(desk.chau)
    typed = {"reason": REASON, "new_day_day": "20", "new_day_month": "11", "new_day_year": "2021"}
    page = client.post(f"/can-bo/ho-so/{case.pk}/xin-loi/", typed).content.decode()
    assert "không phải ngày làm việc" in page
    assert REASON in page
    assert client.post(f"/can-bo/ho-so/{case.pk}/xin-loi/", typed | {"new_day_day": "19"}).status_code == 302


@pytest.mark.parametrize("days", [0, 1, 2, 5, 9])
@pytest.mark.parametrize("day", [date(2021, 11, 15), date(2021, 11, 19), date(2021, 11, 20), date(2022, 2, 7)])
def test_counting_back_ends_on_the_day_it_began(desk, day, days):
    start = days_before(day, days)
    assert add_working_days(start, days) <= day
    assert start.weekday() < 5
