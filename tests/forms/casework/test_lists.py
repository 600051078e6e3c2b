"""A list gathers what is appraised; rows and lists can be sent back with a reason."""

import pytest
from django.db import IntegrityError, transaction

from forms.casework import services
from forms.casework.models import BatchRow, BatchState, Decision
from people import ANH_TUYET, H_HEN, VAN_TAM


def case_of(batch, citizen):
    return batch.rows.get(beneficiary__full_name=citizen.name).case


def row_of(batch, citizen):
    return batch.rows.get(beneficiary__full_name=citizen.name)


def test_only_what_waits_at_the_consolidating_stage_is_listed(desk):
    desk.eligible(VAN_TAM)
    batch = desk.batch(ANH_TUYET)
    assert [row.beneficiary.full_name for row in batch.rows.all()] == [ANH_TUYET.name]
    assert (batch.round, batch.approver) == (1, desk.city)


def test_without_waiting_applications_there_is_no_list(desk):
    with pytest.raises(services.NotAllowed, match="Không có hồ sơ"):
        services.batch_create(programme=desk.programme, organisation=desk.department, user=desk.chau)


def test_another_office_draws_up_no_list(desk):
    desk.to_be_listed()
    with pytest.raises(services.NotAllowed, match="Vai trò"):
        services.batch_create(programme=desk.programme, organisation=desk.department, user=desk.hau)


def test_the_next_list_is_the_next_round(desk):
    desk.batch(ANH_TUYET)
    assert desk.batch(VAN_TAM).round == 2


def test_a_person_stands_on_one_list_only(desk):
    batch = desk.batch()
    row = batch.rows.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        BatchRow.objects.create(batch=batch, case=row.case, beneficiary=row.beneficiary, amount=1)


def test_a_row_taken_off_goes_back_to_be_appraised_anew(desk):
    batch = desk.batch(ANH_TUYET, VAN_TAM)
    row = services.batch_row_remove(row=row_of(batch, VAN_TAM), reason="Cần xem lại hợp đồng.", user=desk.yen)
    assert (row.is_on_list, row.removed_reason) == (False, "Cần xem lại hợp đồng.")
    case = case_of(batch, VAN_TAM)
    assert (case.stage.name, case.appraisal, case.amount) == ("Thẩm định hồ sơ", "", None)
    services.case_appraise(case=case, user=desk.chau, eligible=True)
    services.case_forward(case=case, user=desk.chau)
    again = services.batch_create(programme=desk.programme, organisation=desk.department, user=desk.chau)
    assert [row.beneficiary.full_name for row in again.rows.all()] == [VAN_TAM.name]


def test_a_row_is_taken_off_only_with_a_reason_and_once(desk):
    row = desk.batch(ANH_TUYET, VAN_TAM).rows.first()
    with pytest.raises(services.NotAllowed, match="lý do"):
        services.batch_row_remove(row=row, reason=" ", user=desk.yen)
    services.batch_row_remove(row=row, reason="Trùng.", user=desk.yen)
    with pytest.raises(services.NotAllowed, match="không còn"):
        services.batch_row_remove(row=row, reason="Trùng.", user=desk.yen)


def test_the_city_sends_one_row_back_and_decides_on_the_rest(desk):
    batch = desk.put_forward(ANH_TUYET, VAN_TAM)
    with pytest.raises(services.NotAllowed):
        services.batch_row_remove(row=row_of(batch, VAN_TAM), reason="Nghi trùng.", user=desk.yen)
    services.batch_row_remove(row=row_of(batch, VAN_TAM), reason="Nghi trùng.", user=desk.khanh)
    case = case_of(batch, VAN_TAM)
    assert (case.organisation, case.officer) == (desk.department, None)
    draft = services.decision_draft(batch=batch, user=desk.khanh)
    decision = services.decision_record(decision=draft, number="7/QĐ-UBND", user=desk.huong)
    assert decision.beneficiary_count == 1


def test_a_returned_list_comes_back_whole_and_can_be_put_forward_again(desk):
    batch = desk.put_forward(ANH_TUYET, H_HEN)
    services.decision_draft(batch=batch, user=desk.khanh)
    services.batch_return(batch=batch, reason="Thiếu số tài khoản.", user=desk.huong)
    assert (batch.state, batch.return_reason) == (BatchState.RETURNED, "Thiếu số tài khoản.")
    assert not Decision.objects.exists()
    case = case_of(batch, H_HEN)
    assert (case.organisation, case.stage.name, case.appraisal) == (desk.department, "Tổng hợp danh sách", "eligible")
    assert case.events.last().verb == "sent_back"
    services.batch_put_forward(batch=batch, user=desk.yen)
    assert (batch.state, batch.return_reason) == (BatchState.PUT_FORWARD, "")


def test_an_empty_list_is_not_put_forward(desk):
    batch = desk.batch()
    services.batch_row_remove(row=batch.rows.get(), reason="Nhầm.", user=desk.yen)
    with pytest.raises(services.NotAllowed, match="trống"):
        services.batch_put_forward(batch=batch, user=desk.yen)


def test_a_number_is_given_once_per_office(desk):
    desk.decided(ANH_TUYET)
    draft = services.decision_draft(batch=desk.put_forward(VAN_TAM), user=desk.khanh)
    with pytest.raises(services.NotAllowed, match="1234/QĐ-UBND"):
        services.decision_record(decision=draft, number="1234/QĐ-UBND", user=desk.huong)
    draft.refresh_from_db()
    assert (draft.number, draft.issued_at) == ("", None)


def test_one_list_has_one_decision(desk):
    batch = desk.put_forward()
    services.decision_draft(batch=batch, user=desk.khanh)
    with pytest.raises(services.NotAllowed, match="đã có quyết định"):
        services.decision_draft(batch=batch, user=desk.khanh)


def test_a_case_is_sent_back_from_the_consolidating_stage(desk):
    case = services.case_send_back(case=desk.to_be_listed(), user=desk.yen, reason="Xem lại hạn thẻ.")
    assert (case.stage.name, case.appraisal) == ("Thẩm định hồ sơ", "")
    with pytest.raises(services.NotAllowed, match="Không có bước trước"):
        services.case_send_back(case=case, user=desk.yen, reason="Lại.")
