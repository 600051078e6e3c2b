"""Refused and withdrawn: the case ends, and the person may apply again."""

import pytest

from forms.applications.models import Claim
from forms.casework import services
from forms.casework.statuses import Status

REFUSAL = {"reason": "Thẻ hướng dẫn viên đã hết hạn.", "article": "Điều 31 Quyết định 23/2021/QĐ-TTg"}


def test_a_refusal_before_reception_is_not_received(desk):
    case = services.case_refuse(case=desk.case(), user=desk.chau, **REFUSAL)
    assert case.status == Status.NOT_RECEIVED
    assert case.events.last().data == REFUSAL


def test_a_refusal_after_reception_stops_the_case(desk):
    assert services.case_refuse(case=desk.received(), user=desk.chau, **REFUSAL).status == Status.STOPPED


@pytest.mark.parametrize("blank", ["reason", "article"])
def test_a_refusal_says_why_and_by_which_article(desk, blank):
    case = desk.case()
    with pytest.raises(services.NotAllowed, match="Hãy ghi"):
        services.case_refuse(case=case, user=desk.chau, **REFUSAL | {blank: "  "})
    case.refresh_from_db()
    assert case.status == Status.NEW


@pytest.mark.parametrize("end", ["refuse", "withdraw"])
def test_the_claims_count_no_more(desk, end):
    case = desk.case()
    claim = desk.claim(case.application)
    if end == "refuse":
        services.case_refuse(case=case, user=desk.chau, **REFUSAL)
    else:
        services.case_withdraw(case=case)
    claim.refresh_from_db()
    assert not claim.counts
    assert desk.claim(desk.application()).counts
    assert Claim.objects.filter(counts=True).count() == 1


def test_the_applicant_withdraws_and_the_log_names_him(desk):
    case = services.case_withdraw(case=desk.received(), reason="Tôi đã nhận hỗ trợ khác.")
    event = case.events.last()
    assert (case.status, event.actor, event.actor_name) == (Status.WITHDRAWN, None, case.application.applicant_name)


def test_a_withdrawal_takes_the_row_off_a_list_still_gathered(desk):
    batch = desk.batch()
    services.case_withdraw(case=batch.rows.get().case)
    assert not batch.rows.get().is_on_list


def test_nobody_withdraws_alone_from_a_list_put_forward(desk):
    case = desk.put_forward().rows.get().case
    with pytest.raises(services.NotAllowed, match="trình phê duyệt"):
        services.case_withdraw(case=case)


def test_a_closed_case_is_closed(desk):
    case = services.case_withdraw(case=desk.case())
    for act in (services.case_take, services.case_receive):
        with pytest.raises(services.NotAllowed, match="kết thúc"):
            act(case=case, user=desk.chau)
    with pytest.raises(services.NotAllowed, match="không thể chuyển"):
        services.case_withdraw(case=case)
