"""Nobody handles his own case, nobody approves what he entered (trust 13)."""

import pytest
from django.db import IntegrityError, transaction

from forms.casework import services
from forms.casework.models import Batch, Decision, Membership, Role
from people import ANH_TUYET, VAN_TAM


def give_role(user, organisation, role):
    Membership.objects.create(user=user, organisation=organisation, role=role)


def test_an_officer_does_not_touch_his_own_application(desk):
    case = desk.case(VAN_TAM)
    desk.chau.identity_number = VAN_TAM.identity_number
    with pytest.raises(services.NotAllowed, match="chính bạn"):
        services.case_receive(case=case, user=desk.chau)
    assert services.case_receive(case=case, user=desk.colleague)


def test_who_drew_a_list_up_does_not_put_it_forward(desk):
    batch = desk.batch()
    give_role(desk.chau, desk.department, Role.LEADER)
    with pytest.raises(services.NotAllowed, match="Bạn đã lập danh sách"):
        services.batch_put_forward(batch=batch, user=desk.chau)


def test_who_appraised_does_not_put_forward_what_another_listed(desk):
    desk.to_be_listed()
    batch = services.batch_create(programme=desk.programme, organisation=desk.department, user=desk.colleague)
    give_role(desk.chau, desk.department, Role.LEADER)
    with pytest.raises(services.NotAllowed, match="thẩm định"):
        services.batch_put_forward(batch=batch, user=desk.chau)


def test_an_officer_does_not_put_forward(desk):
    with pytest.raises(services.NotAllowed, match="Vai trò"):
        services.batch_put_forward(batch=desk.batch(), user=desk.colleague)


def test_a_leader_with_his_own_application_on_the_list_does_not_put_it_forward(desk):
    batch = desk.batch(VAN_TAM)
    desk.yen.identity_number = VAN_TAM.identity_number
    with pytest.raises(services.NotAllowed, match="chính bạn"):
        services.batch_put_forward(batch=batch, user=desk.yen)


def test_who_drafted_a_decision_does_not_sign_it(desk):
    draft = services.decision_draft(batch=desk.put_forward(), user=desk.khanh)
    give_role(desk.khanh, desk.city, Role.LEADER)
    with pytest.raises(services.NotAllowed, match="soạn thảo"):
        services.decision_record(decision=draft, number="1/QĐ-UBND", user=desk.khanh)


def test_who_put_forward_does_not_decide_in_his_other_office(desk):
    draft = services.decision_draft(batch=desk.put_forward(), user=desk.khanh)
    give_role(desk.yen, desk.city, Role.LEADER)
    with pytest.raises(services.NotAllowed, match="trình"):
        services.decision_record(decision=draft, number="1/QĐ-UBND", user=desk.yen)


def test_who_appraised_as_not_eligible_does_not_refuse(desk):
    case = services.case_appraise(case=desk.received(), user=desk.chau, eligible=False, note="Thẻ đã hết hạn.")
    refusal = {"reason": "Thẻ đã hết hạn.", "article": "Điều 31"}
    with pytest.raises(services.NotAllowed, match="người khác"):
        services.case_refuse(case=case, user=desk.chau, **refusal)
    assert services.case_refuse(case=case, user=desk.yen, **refusal).has_ended


def test_the_database_holds_it_too(desk):
    batch = desk.batch(ANH_TUYET)
    with pytest.raises(IntegrityError), transaction.atomic():
        Batch.objects.filter(pk=batch.pk).update(put_forward_by=batch.created_by)
    draft = services.decision_draft(batch=services.batch_put_forward(batch=batch, user=desk.yen), user=desk.khanh)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=draft.pk).update(issued_by=desk.khanh)
