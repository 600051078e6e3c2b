"""Missing papers are asked for once, and the clock stops until they come."""

from datetime import date

import pytest

from forms.casework import services
from forms.casework.statuses import Status

ASKED = {"papers": ["Bản sao hợp đồng lao động", "  "], "reason": "Ảnh hợp đồng bị mờ."}


def ask(desk, case):
    return services.case_request_supplement(case=case, user=desk.chau, **ASKED)


def test_the_request_names_papers_and_reason(desk):
    case = ask(desk, desk.received())
    event = case.events.last()
    assert case.status == Status.SUPPLEMENT_REQUESTED
    assert event.data == {"papers": ["Bản sao hợp đồng lao động"], "reason": "Ảnh hợp đồng bị mờ."}


def test_the_clock_stops_and_the_due_day_moves_by_the_working_days_waited(desk, on_day):
    case = desk.received()
    assert case.due_on == date(2021, 11, 12)
    on_day(2021, 11, 11)
    ask(desk, case)
    on_day(2021, 11, 25)
    assert not case.is_overdue
    services.case_supplement_record(case=case, supplement=desk.supplement(case))
    assert (case.status, case.waiting_since) == (Status.IN_PROGRESS, None)
    assert case.due_on == date(2021, 11, 26)


def test_a_supplement_asked_for_before_reception_leads_back_to_new(desk):
    case = ask(desk, desk.case())
    services.case_supplement_record(case=case, supplement=desk.supplement(case))
    assert case.status == Status.NEW
    assert case.due_on is None


def test_it_is_asked_for_only_once(desk):
    case = ask(desk, desk.received())
    services.case_supplement_record(case=case, supplement=desk.supplement(case))
    with pytest.raises(services.NotAllowed, match="một lần"):
        ask(desk, case)


def test_without_a_named_paper_nothing_is_asked(desk):
    case = desk.received()
    with pytest.raises(services.NotAllowed, match="giấy tờ"):
        services.case_request_supplement(case=case, user=desk.chau, papers=[" "], reason="Thiếu.")
    case.refresh_from_db()
    assert case.status == Status.RECEIVED


def test_a_supplement_nobody_asked_for_is_refused(desk):
    case = desk.received()
    with pytest.raises(services.NotAllowed):
        services.case_supplement_record(case=case, supplement=desk.supplement(case))


def test_what_was_appraised_before_the_paper_came_is_appraised_again(desk):
    case = ask(desk, desk.eligible())
    assert (case.appraisal, case.amount) == ("", None)
