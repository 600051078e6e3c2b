"""The amount comes from the rules, on the server; what a check blocks is not eligible."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from content.models import SupportLevel
from forms.casework import services
from forms.casework.checks import findings_of
from people import ANH_TUYET, VAN_TAM

KIND_IS = {"==": [{"var": "beneficiary.guide_kind"}, "quoc-te"]}
KIND_IS_NOT = {"!=": [{"var": "beneficiary.guide_kind"}, "quoc-te"]}


def level(desk, key, amount, **details):
    SupportLevel.objects.create(rule_version=desk.rules, key=key, label=key, amount=amount, **details)


def test_an_eligible_case_gets_the_amount_of_its_rule_version(desk):
    assert desk.eligible().amount == Decimal(3_710_000)


def test_supplements_whose_condition_holds_come_on_top(desk):
    level(desk, "con-nho", 1_000_000, is_supplement=True, condition=KIND_IS)
    level(desk, "khac", 500_000, is_supplement=True, condition=KIND_IS_NOT)
    level(desk, "khong-biet", 900_000, is_supplement=True, condition={"==": [{"var": "beneficiary.unknown"}, "x"]})
    assert desk.eligible().amount == Decimal(4_710_000)


def test_a_counted_level_without_its_count_blocks(desk):
    desk.rules.support_levels.all().delete()
    level(desk, "tien-an", 80_000, unit="day")
    case = desk.received()
    with pytest.raises(services.NotAllowed, match="thiếu số lượng"):
        services.case_appraise(case=case, user=desk.chau, eligible=True)


def test_answers_that_no_level_fits_block(desk):
    desk.rules.support_levels.update(condition=KIND_IS_NOT)
    with pytest.raises(services.NotAllowed, match="Không có mức hỗ trợ"):
        desk.eligible()


def test_not_eligible_needs_a_word_and_has_no_amount(desk):
    case = desk.received()
    with pytest.raises(services.NotAllowed, match="điều kiện nào"):
        services.case_appraise(case=case, user=desk.chau, eligible=False)
    services.case_appraise(case=case, user=desk.chau, eligible=False, note="Thẻ hết hạn.")
    assert (case.appraisal, case.amount) == ("not_eligible", None)
    with pytest.raises(services.NotAllowed, match="đủ điều kiện"):
        services.case_forward(case=case, user=desk.chau)


def test_a_second_application_of_one_person_is_blocked_and_names_the_other(desk):
    first = desk.case(ANH_TUYET)
    second = desk.received(ANH_TUYET)
    finding = findings_of(second)[0]
    assert (finding.is_block, finding.other_case) == (True, first)
    with pytest.raises(services.NotAllowed, match=first.application.reference):
        services.case_appraise(case=second, user=desk.chau, eligible=True)
    services.case_withdraw(case=first)
    assert services.case_appraise(case=second, user=desk.chau, eligible=True).amount


def test_an_application_after_the_last_day_is_blocked(desk):
    late = desk.received(at=timezone.make_aware(datetime(2022, 2, 1, 8)))
    assert [finding.rule[:3] for finding in findings_of(late)] == ["C14"]
    in_time = desk.case(VAN_TAM, at=timezone.make_aware(datetime(2022, 1, 31, 23, 59)))
    assert not findings_of(in_time)


def test_one_bank_account_for_two_people_is_a_warning_only(desk):
    desk.case(VAN_TAM, account="0123456789")
    case = desk.received(ANH_TUYET, account="0123456789")
    finding = findings_of(case)[0]
    assert (finding.is_block, finding.rule[:3]) == (False, "C18")
    assert VAN_TAM.name in finding.message
    assert services.case_appraise(case=case, user=desk.chau, eligible=True)


def test_a_telephone_in_more_than_three_applications_is_a_warning(desk):
    case = desk.case()
    for _ in range(2):
        desk.application()
    assert "C19" not in [finding.rule[:3] for finding in findings_of(case)]
    desk.application()
    assert "C19" in [finding.rule[:3] for finding in findings_of(case)]


def test_an_applicant_of_the_office_itself_is_a_conflict_of_interest(desk):
    case = desk.case(VAN_TAM)
    desk.yen.identity_number = VAN_TAM.identity_number
    desk.yen.save()
    assert [finding.rule[:3] for finding in findings_of(case)] == ["C20"]


def test_rules_changed_after_the_appraisal_are_found_before_the_list_goes_on(desk):
    batch = desk.batch()
    desk.rules.support_levels.update(amount=4_000_000)
    with pytest.raises(services.NotAllowed, match="thẩm định lại"):
        services.batch_put_forward(batch=batch, user=desk.yen)


def test_a_case_may_be_appraised_again_under_new_amounts(desk):
    case = desk.eligible()
    desk.rules.support_levels.update(amount=4_000_000)
    assert services.case_appraise(case=case, user=desk.chau, eligible=True).amount == Decimal(4_000_000)
    assert case.due_on == date(2021, 11, 12)
