"""Nobody types twice what he told before, and a link may answer what says nothing of a person."""

import pytest
from django.test import Client
from django.urls import reverse

from applicants import SLUG
from forms.applications.models import Draft
from people import ANH_TUYET

START = f"/nop-ho-so/{SLUG}/"
TOLD = {
    "ho_ten", "ngay_sinh", "gioi_tinh", "so_dinh_danh", "noi_thuong_tru", "dien_thoai", "thu_dien_tu", "so_the",
    "ngay_cap_the", "ngay_het_han_the", "tai_khoan",
}  # fmt: skip


def begun(client, query: str = "", **chosen) -> dict:
    """{key: encoded} of the draft that begins with these parameters and this choice."""
    assert client.post(f"{START}?{query}", chosen).status_code == 302
    draft = Draft.objects.latest("pk")
    keys = {field.id: field.key for field in draft.form_version.form.fields()}
    return {keys[id_]: value for id_, value in draft.answers.items()}


@pytest.fixture
def sent(applicant):
    return applicant.apply()


def test_what_was_told_of_oneself_stands_in_the_next_form(applicant, sent):
    assert sent.reference in applicant.client.get(START).content.decode()
    answers = begun(applicant.client, earlier=sent.reference)
    assert answers["ho_ten"] == ANH_TUYET.name and answers["so_dinh_danh"] == ANH_TUYET.identity_number
    assert answers.keys() - {"so_giay_to_cu"} == TOLD, "and nothing of the event, the contract, the files or statements"


def test_it_is_still_looked_over_step_by_step(applicant, sent):
    begun(applicant.client, earlier=sent.reference)
    draft = Draft.objects.latest("pk")
    page = applicant.client.get(reverse("wizard:step", args=[draft.token, "nguoi-de-nghi"]))
    assert f'value="{ANH_TUYET.name}"' in page.content.decode()
    assert applicant.client.get(reverse("wizard:check", args=[draft.token])).status_code == 302


@pytest.mark.parametrize("chosen", [{}, {"earlier": ""}, {"earlier": "H24.16-000000-0000"}])
def test_who_does_not_choose_begins_empty(chosen, applicant, sent):
    assert begun(applicant.client, **chosen) == {}


def test_nobody_takes_over_what_another_told(sent):
    stranger = Client()
    assert sent.applicant_name not in stranger.get(START).content.decode()
    assert begun(stranger, earlier=sent.reference) == {}


def test_on_another_device_reference_and_code_lead_back_to_the_form(sent):
    elsewhere = Client()
    way = f"{reverse('lookup:find')}?don={SLUG}"
    assert way in elsewhere.get(START).content.decode()
    answer = elsewhere.post(way, {"reference": sent.reference, "code": sent.lookup_code})
    assert answer.url == START
    assert begun(elsewhere, earlier=sent.reference)["ho_ten"] == ANH_TUYET.name


@pytest.mark.parametrize("wanted", ["khong-co", "//evil.example", "https://evil.example/"])
def test_an_address_that_is_no_form_leads_to_the_case(wanted, sent):
    answer = Client().post(
        f"{reverse('lookup:find')}?don={wanted}", {"reference": sent.reference, "code": sent.lookup_code}
    )
    assert answer.url == reverse("lookup:status", args=[sent.reference])


def test_a_link_answers_a_choice_and_says_so(applicant):
    words = applicant.client.get(f"{START}?can_cu=hoi_vien").content.decode()
    assert "Là hội viên của hội hướng dẫn viên du lịch" in words
    assert begun(applicant.client, "can_cu=hoi_vien&loai_the=noi_dia") == {"can_cu": "hoi_vien", "loai_the": "noi_dia"}


@pytest.mark.parametrize(
    "query",
    [
        f"ho_ten=Ke+gian&so_dinh_danh={ANH_TUYET.identity_number}",
        "tai_khoan_number=0031000999999&tai_khoan_bank=Vietcombank&tai_khoan_holder=KE+GIAN",
        "chua_huong=on&thong_bao_du_lieu=on",
        "can_cu=khong_co",
        "can_cu=",
        "can_cu=" + "x" * 5000,
    ],
)
def test_a_link_brings_no_person_no_account_no_statement(query, applicant):
    assert begun(applicant.client, query) == {}


def test_the_link_counts_before_what_was_told(applicant, sent):
    answers = begun(applicant.client, "loai_the=noi_dia", earlier=sent.reference)
    assert answers["loai_the"] == "noi_dia" and answers["ho_ten"] == ANH_TUYET.name


def test_a_robot_that_begins_forms_without_end_is_stopped(applicant, monkeypatch):
    monkeypatch.setattr("forms.wizard.views.start.MOST_BEGUN", 3)
    statuses = [applicant.client.post(START).status_code for _form in range(5)]
    assert statuses == [302, 302, 302, 429, 429] and Draft.objects.count() == 3
    assert "Làm tiếp đơn đã lưu" in applicant.client.post(START).content.decode()
