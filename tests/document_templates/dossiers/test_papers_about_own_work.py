"""Apology, control sheet, and the notice that a received case does not meet the conditions."""

from datetime import date

import pytest
from django.urls import reverse

from document_templates.dossiers.services import paper_make
from document_templates.library.models import RegisterEntry
from forms.casework import services
from official_papers import text_of
from people import ANH_TUYET, VAN_TAM

REASON = "Số hồ sơ tăng đột biến, A & B <2>."
REFUSAL = {"reason": "Thẻ đã hết hạn.", "article": "Điều 32 Quyết định số 23/2021/QĐ-TTg"}


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def late(office, settings):
    case = office.received()
    settings.DEMONSTRATION_DATE = "2021-11-15"
    return case


def test_an_apology_tells_reason_and_both_days_and_is_left_to_the_head_to_sign(office, late, committed):
    with committed():
        services.case_apologise(case=late, user=office.chau, reason=REASON, new_day=date(2021, 11, 22))
    text = text_of(late.documents.get(kind="apology").content)
    assert "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ" in text
    assert "Kính gửi: Nguyễn Thị Ánh Tuyết" in text
    assert "Ngày 10 tháng 11 năm 2021, Sở Du lịch tiếp nhận hồ sơ" in text
    assert "Thời gian hẹn trả kết quả: ngày 16 tháng 11 năm 2021" in text
    assert f"Lý do: {REASON}" in text
    assert "trả kết quả vào ngày 22 tháng 11 năm 2021" in text
    assert text.endswith("GIÁM ĐỐC\n(Ký, ghi rõ họ tên, đóng dấu)\n") or "Phạm Minh Châu" not in text


def test_a_leader_who_apologises_signs_with_his_name(office, late, committed):
    with committed():
        services.case_apologise(case=late, user=office.yen, reason=REASON, new_day=date(2021, 11, 22))
    assert "Vũ Hải Yến" in text_of(late.documents.get(kind="apology").content)


def test_what_was_received_is_refused_by_a_numbered_notice(office, committed):
    case = office.received()
    with committed():
        services.case_refuse(case=case, user=office.yen, **REFUSAL)
    paper = case.documents.get(kind="ineligibility_notice")
    text = text_of(paper.content)
    assert "Số: 01/TB-SDL" in text
    assert "Về việc hồ sơ " + case.application.reference in text
    assert "Căn cứ Nghị quyết số 68/NQ-CP" in text
    assert "Lý do: Thẻ đã hết hạn." in text
    assert "Điều khoản áp dụng: Điều 32 Quyết định số 23/2021/QĐ-TTg." in text
    assert "khiếu nại đến Sở Du lịch thành phố Hải Phòng trong thời hạn 90 ngày" in text
    assert "Vũ Hải Yến" in text
    assert not case.documents.filter(kind="refusal").exists()


def test_asked_again_the_notice_takes_no_second_number(office):
    case = office.received(VAN_TAM)
    services.case_refuse(case=case, user=office.yen, **REFUSAL)
    event = case.events.get(verb="refused")
    assert paper_make(event=event).pk == paper_make(event=event).pk
    assert RegisterEntry.objects.filter(register__symbol="TB-SDL").count() == 1


def test_the_control_sheet_tells_each_hand_over_and_who_took_it_out(office, client):
    case = office.received(ANH_TUYET)
    client.force_login(office.chau)
    page = client.get(reverse("casework:case", args=[case.pk])).content.decode()
    address = reverse("dossiers:control_sheet", args=[case.pk])
    assert address in page
    text = text_of(client.get(address).content)
    assert "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ" in text
    assert "Giao: Sở Du lịch, Tiếp nhận" in text
    assert "(Phạm Minh Châu)" in text
    assert "Đang ở bước: " in text
    assert case.access_records.filter(user=office.chau, what="Phiếu kiểm soát quá trình giải quyết hồ sơ").exists()


def test_the_control_sheet_closes_the_dossier_of_a_received_case(office):
    from document_templates.dossiers.services import dossier_parts

    titles = [part.title for part in dossier_parts(office.received())]
    assert titles[-1] == "Phiếu kiểm soát quá trình giải quyết hồ sơ"
