"""The control sheet of a case: each stage left, with the due day it had on its way."""

from datetime import date

from forms.casework import services
from forms.casework.actions import Verb
from forms.casework.handovers import handovers_of


def told(case) -> list[tuple]:
    return [
        (item.stage.name, item.taken_to and item.taken_to.name, item.due_on, item.days_late)
        for item in handovers_of(case)
    ]


def test_in_time_and_late(desk, on_day):
    case = desk.received()
    on_day(2021, 11, 11)
    services.case_appraise(case=case, user=desk.chau, eligible=True)
    on_day(2021, 11, 15)
    services.case_forward(case=case, user=desk.chau)
    assert told(case) == [
        ("Tiếp nhận hồ sơ", "Thẩm định hồ sơ", None, None),
        ("Thẩm định hồ sơ", "Tổng hợp danh sách", date(2021, 11, 12), 1),
    ]


def test_days_of_waiting_for_a_supplement_do_not_count(desk, on_day):
    case = desk.received()
    on_day(2021, 11, 11)
    services.case_request_supplement(case=case, user=desk.chau, papers=["Hợp đồng"], reason="Thiếu trang.")
    on_day(2021, 11, 16)
    services.case_supplement_record(case=case, supplement=desk.supplement(case))
    services.case_appraise(case=case, user=desk.chau, eligible=True)
    services.case_forward(case=case, user=desk.chau)
    assert told(case)[-1] == ("Thẩm định hồ sơ", "Tổng hợp danh sách", date(2021, 11, 17), -1)


def test_a_new_day_counts_from_the_apology_on(desk, on_day):
    case = desk.received()
    on_day(2021, 11, 15)
    services.case_apologise(case=case, user=desk.chau, reason="Quá tải.", new_day=date(2021, 11, 19))
    on_day(2021, 11, 17)
    services.case_appraise(case=case, user=desk.chau, eligible=True)
    services.case_forward(case=case, user=desk.chau)
    assert told(case)[-1][2:] == (date(2021, 11, 17), 0)


def test_a_decided_case_ends_with_the_approver(desk):
    case = desk.decided().batch.rows.get().case
    *_passed, last = handovers_of(case)
    assert (last.event.verb, last.stage.name, last.taken_to) == (Verb.DECIDED, "Phê duyệt", None)
    assert last.days_late == -2
