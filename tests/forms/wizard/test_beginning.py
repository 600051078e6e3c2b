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


def begun(client, query: str = "") -> dict:
    """{key: encoded} of the draft that begins with these parameters."""
    assert client.post(f"{START}?{query}").status_code == 302
    draft = Draft.objects.latest("pk")
    keys = {field.id: field.key for field in draft.form_version.form.fields()}
    return {keys[id_]: value for id_, value in draft.answers.items()}


@pytest.fixture
def sent(applicant):
    return applicant.apply()


@pytest.fixture
def back(sent):
    """A browser in which she looked her application up, to take over what it tells."""
    browser = Client()
    way = f"{reverse('lookup:find')}?don={SLUG}"
    assert way in browser.get(START).content.decode()
    assert browser.post(way, {"reference": sent.reference, "code": sent.lookup_code}).url == START
    return browser


def test_what_was_told_of_oneself_stands_in_the_next_form(back):
    assert f"Họ và tên: {ANH_TUYET.name}" in back.get(START).content.decode()
    answers = begun(back)
    assert answers["ho_ten"] == ANH_TUYET.name and answers["so_dinh_danh"] == ANH_TUYET.identity_number
    assert answers.keys() - {"so_giay_to_cu"} == TOLD, "and nothing of the event, the contract, the files or statements"


def test_it_is_still_looked_over_step_by_step(back):
    begun(back)
    draft = Draft.objects.latest("pk")
    page = back.get(reverse("wizard:step", args=[draft.token, "nguoi-de-nghi"]))
    assert f'value="{ANH_TUYET.name}"' in page.content.decode()
    assert back.get(reverse("wizard:check", args=[draft.token])).status_code == 302


def test_it_is_taken_over_once(back):
    begun(back)
    assert ANH_TUYET.name not in back.get(START).content.decode()
    assert begun(back) == {}


def test_who_finishes_on_a_shared_computer_leaves_nothing(back):
    back.post(reverse("wizard:finish"))
    assert begun(back) == {}


def test_nobody_takes_over_what_was_sent_or_looked_up_for_something_else(applicant, sent):
    assert begun(applicant.client) == {}
    stranger = Client()
    stranger.post(reverse("lookup:find"), {"reference": sent.reference, "code": sent.lookup_code})
    assert begun(stranger) == {}


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


def test_the_link_counts_beside_what_was_told(back):
    answers = begun(back, "loai_the=noi_dia")
    assert answers["loai_the"] == "noi_dia" and answers["ho_ten"] == ANH_TUYET.name


def test_a_robot_that_begins_forms_without_end_is_stopped(applicant, monkeypatch):
    monkeypatch.setattr("forms.wizard.views.start.MOST_BEGUN", 3)
    statuses = [applicant.client.post(START).status_code for _form in range(5)]
    assert statuses == [302, 302, 302, 429, 429] and Draft.objects.count() == 3
    assert "Làm tiếp đơn đã lưu" in applicant.client.post(START).content.decode()
