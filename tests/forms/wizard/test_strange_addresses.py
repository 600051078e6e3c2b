"""Addresses that are old, cut, guessed or of a hidden step: an explanation with a way on, never an error."""

from datetime import timedelta

import pytest
from django.urls import reverse

from applicants import SLUG
from content import clock
from forms.applications.models import Draft


def test_an_unknown_step_leads_to_the_next_one_that_is_not_done(applicant):
    applicant.begin().fill(stop_at="noi-o")
    for key in ("khong-co", "hop-dong", "buoc-1", "nguoi-de-nghi-2"):
        answer = applicant.client.get(applicant.step_url(key))
        assert answer.status_code == 302 and answer.url == applicant.step_url("noi-o")


def test_a_post_to_an_unknown_step_does_no_harm(applicant):
    applicant.begin()
    assert applicant.post("khong-co", ho_ten="X").status_code == 302
    assert applicant.draft.answers == {}


def test_the_check_page_before_the_end_leads_back(applicant):
    applicant.begin().fill(stop_at="noi-o")
    assert applicant.client.get(applicant.url("check")).url == applicant.step_url("noi-o")
    assert applicant.send().url == applicant.step_url("noi-o")
    assert not hasattr(applicant.draft, "application")


@pytest.mark.parametrize("name", ["draft", "check", "save"])
def test_an_expired_draft_is_explained_and_shows_nothing_of_it(name, applicant):
    applicant.begin().fill()
    Draft.objects.update(expires_at=clock.now() - timedelta(seconds=1))
    answer = applicant.client.get(applicant.url(name))
    text = answer.content.decode()
    assert answer.status_code == 410
    assert "Ánh Tuyết" not in text and reverse("wizard:start", args=[SLUG]) in text
    assert applicant.client.get(applicant.step_url("nguoi-de-nghi")).status_code == 410


def test_an_expired_draft_is_not_sent(applicant):
    applicant.begin().fill()
    Draft.objects.update(expires_at=clock.now() - timedelta(seconds=1))
    assert applicant.send().status_code == 410
    assert not hasattr(applicant.draft, "application")


@pytest.mark.parametrize("token", ["x", "a" * 500, "%00", "..", "đơn", "' OR 1=1"])
def test_an_unknown_link_is_explained(token, client, db, programmes_loaded):
    for path in (f"/nop-ho-so/don/{token}/", f"/nop-ho-so/don/{token}/kiem-tra/", f"/nop-ho-so/don/{token}/lien-he/"):
        assert client.get(path, follow=True).status_code == 404


@pytest.mark.parametrize("reference", ["H24.16-211110-9999", "%00", "a" * 500, "<b>", "%ED%A0%80"])
def test_a_guessed_reference_leads_to_the_lookup(reference, client, db, programmes_loaded):
    for path in ("", "bo-sung/", "rut-ho-so/", "bo-sung/tep/1/"):
        assert client.get(f"/tra-cuu/{reference}/{path}").url == reverse("lookup:find")


def test_attachment_numbers_out_of_all_bounds_are_unknown(applicant):
    applicant.begin()
    for number in ("0", "9" * 18, "9" * 30):
        assert applicant.client.get(f"{applicant.url('draft')}tep/{number}/").status_code == 404
    assert applicant.post("hop-dong", remove="9" * 30).status_code == 302


def test_removing_a_file_by_an_impossible_number_does_no_harm(applicant):
    applicant.begin().fill(stop_at="hop-dong")
    for number in ("9" * 30, "-1", "x", "٣"):
        assert applicant.post("hop-dong", remove=number).status_code == 200


def test_a_form_of_a_closed_programme_says_since_when_and_begins_nothing(client, db, programmes_loaded, settings):
    settings.DEMONSTRATION_DATE = "2022-02-01"
    url = reverse("wizard:start", args=[SLUG])
    assert "31/01/2022" in client.get(url).content.decode()
    assert client.post(url).status_code == 200
    assert not Draft.objects.exists()


def test_a_form_filled_in_time_is_not_taken_after_the_last_day(applicant, settings):
    settings.DEMONSTRATION_DATE = "2022-01-31"
    applicant.begin().fill()
    settings.DEMONSTRATION_DATE = "2022-02-01"
    page = applicant.send()
    assert page.status_code == 200 and "đã ngừng nhận hồ sơ" in page.content.decode()
    assert not hasattr(applicant.draft, "application") and applicant.draft.answers
