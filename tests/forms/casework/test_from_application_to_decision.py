"""The whole way of a guide's application: received, appraised, listed, put forward, decided."""

from datetime import date
from decimal import Decimal

from forms.casework import services
from forms.casework.models import Appraisal, BatchState
from forms.casework.statuses import Status
from people import ANH_TUYET, H_HEN, O_BRIEN


def test_an_application_becomes_a_case_at_the_office_that_receives(desk):
    case = desk.case()
    assert (case.status, case.organisation, case.stage.name) == (Status.NEW, desk.department, "Tiếp nhận hồ sơ")
    assert case.due_on is None
    assert services.case_open(application=case.application) == case


def test_receiving_starts_the_clock_of_two_working_days(desk):
    case = services.case_receive(case=desk.case(), user=desk.chau)
    assert (case.status, case.stage.name, case.officer) == (Status.RECEIVED, "Thẩm định hồ sơ", desk.chau)
    assert case.due_on == date(2021, 11, 12)


def test_a_list_of_three_guides_goes_to_the_city_and_comes_back_as_a_decision(desk):
    batch = desk.batch(ANH_TUYET, O_BRIEN, H_HEN)
    assert [row.amount for row in batch.rows.all()] == [Decimal(3_710_000)] * 3
    services.batch_put_forward(batch=batch, user=desk.yen)
    cases = [row.case for row in batch.rows.select_related("case__organisation")]
    assert {case.organisation for case in cases} == {desk.city}
    assert {case.due_on for case in cases} == {date(2021, 11, 12)}
    draft = services.decision_draft(batch=batch, user=desk.khanh)
    decision = services.decision_record(decision=draft, number="1234/QĐ-UBND", user=desk.huong)
    assert (decision.beneficiary_count, decision.total) == (3, Decimal(11_130_000))
    assert decision.payments.count() == 3
    batch.refresh_from_db()
    assert batch.state == BatchState.DECIDED
    for case in cases:
        case.refresh_from_db()
        assert (case.status, case.appraisal) == (Status.DONE, Appraisal.ELIGIBLE)
        assert case.ended_at


def test_the_log_tells_the_way_and_each_line_is_announced_once(desk, announced):
    with announced() as heard:
        decision = desk.decided()
    case = decision.batch.rows.get().case
    told = [event.verb for event in case.events.all()]
    assert told == ["submitted", "received", "appraised", "forwarded", "batched", "forwarded", "decided"]
    assert heard == told
    assert [event.actor_name for event in case.events.all()][:2] == [ANH_TUYET.name, "Phạm Minh Châu"]
