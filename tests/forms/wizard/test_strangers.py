"""What another browser can and cannot see of mine."""

import pytest
from django.test import Client
from django.urls import reverse

from applicants import SLUG, Applicant
from forms.applications.models import Attachment
from forms.applications.services import AnswersInvalid, application_submit
from people import ANH_TUYET, VAN_TAM


@pytest.fixture
def stranger(applicant):
    """Lê Văn Tám fills his own form at the same time, on his own phone."""
    return Applicant(Client(), VAN_TAM)


def test_the_start_page_offers_only_my_own_drafts(applicant, stranger):
    applicant.begin()
    stranger.begin()
    page = stranger.client.get(reverse("wizard:start", args=[SLUG])).content.decode()
    assert stranger.token in page and applicant.token not in page
    assert applicant.token not in Client().get(reverse("wizard:start", args=[SLUG])).content.decode()


def test_tokens_are_long_and_no_two_alike(applicant, stranger):
    assert len(applicant.begin().token) >= 22 and stranger.begin().token != applicant.token


def test_a_file_is_opened_under_its_own_draft_only(applicant, stranger):
    applicant.begin().fill()
    stranger.begin()
    mine = applicant.draft.attachments.get()
    opened = applicant.client.get(f"{applicant.url('draft')}tep/{mine.pk}/")
    assert opened.status_code == 200 and opened.getvalue().startswith(b"\xff\xd8")
    assert stranger.client.get(f"{stranger.url('draft')}tep/{mine.pk}/").status_code == 404


def test_nobody_removes_the_file_of_another(applicant, stranger):
    applicant.begin().fill()
    stranger.begin().fill(stop_at="hop-dong")
    mine = applicant.draft.attachments.get()
    stranger.post("hop-dong", remove=str(mine.pk))
    assert Attachment.objects.filter(pk=mine.pk).exists()


def test_the_number_of_anothers_file_in_a_post_is_not_looked_at(applicant, stranger):
    applicant.begin().fill()
    stranger.begin().fill(stop_at="hop-dong")
    mine = applicant.draft.attachments.get()
    day = {"hop_dong_tu_ngay_day": "1", "hop_dong_tu_ngay_month": "3", "hop_dong_tu_ngay_year": "2020"}
    page = stranger.post("hop-dong", ten_doanh_nghiep="A", so_hop_dong="1", ban_sao_hop_dong=str(mine.pk), **day)
    assert "ban_sao_hop_dong" in page.context["form"].errors


def test_anothers_file_smuggled_into_a_draft_is_refused_at_the_end(applicant, stranger):
    applicant.begin().fill()
    stranger.begin().fill()
    draft, mine = stranger.draft, applicant.draft.attachments.get()
    field = draft.form_version.form.field_by_key("ban_sao_hop_dong").id
    draft.answers[field] = [mine.pk]
    draft.save()
    with pytest.raises(AnswersInvalid) as refusal:
        application_submit(draft=draft)
    assert set(refusal.value.errors) == {field}
    mine.refresh_from_db()
    assert mine.application is None


def test_the_receipt_is_for_the_browser_that_sent(applicant, stranger):
    application = applicant.apply()
    for url in (applicant.url("done"), applicant.url("draft"), applicant.url("check")):
        answer = stranger.client.get(url, follow=True)
        assert answer.redirect_chain[-1][0] == "/tra-cuu/"
        assert application.lookup_code not in answer.content.decode()


def test_a_file_that_was_sent_is_no_longer_open_under_the_drafts_address(applicant):
    applicant.begin().fill()
    mine = applicant.draft.attachments.get()
    applicant.send()
    answer = Client().get(f"{applicant.url('draft')}tep/{mine.pk}/", follow=True)
    assert answer.redirect_chain[-1][0] == "/tra-cuu/"


def test_a_post_long_after_sending_gives_no_receipt_to_who_has_the_link(applicant, monkeypatch):
    from datetime import timedelta

    from forms.wizard.views import sending

    applicant.apply()
    later = sending.clock.now() + timedelta(minutes=11)
    monkeypatch.setattr("forms.wizard.views.sending.clock.now", lambda: later)
    answer = Client().post(applicant.url("check"), {"declared": "on"}, follow=True)
    assert answer.redirect_chain[-1][0] == "/tra-cuu/"


def test_after_sending_the_form_is_empty_on_this_computer(applicant):
    applicant.apply()
    assert applicant.draft.answers == {}
    page = applicant.client.get(reverse("wizard:start", args=[SLUG])).content.decode()
    assert applicant.token not in page and ANH_TUYET.name not in page
