"""Going on another day, on another device: by the link in an e-mail, or by the code on paper."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from people import ANH_TUYET


def test_the_link_by_email_opens_the_form_on_another_device(applicant, letters):
    applicant.begin().fill(stop_at="noi-o")
    [letter] = letters(
        lambda: applicant.client.post(applicant.url("save"), {"letter": "draft", "email": ANH_TUYET.email})
    )
    assert letter.to == [ANH_TUYET.email]
    path = re.search(r"https?://[^/\s]+(/nop-ho-so/don/\S+)", letter.body).group(1)
    page = Client().get(path)
    assert page.status_code == 200
    assert page.context["journey"].next_url == applicant.step_url("noi-o")
    assert "khác" not in letter.subject and ANH_TUYET.name not in letter.body, "no answer leaves the house"
    assert ANH_TUYET.identity_number not in letter.body


@pytest.mark.parametrize("written", [str, str.lower, lambda code: code.replace("-", ""), lambda code: f" {code} "])
def test_the_code_opens_the_form_as_people_write_it(written, applicant):
    applicant.begin().fill(stop_at="noi-o")
    page = applicant.client.get(applicant.url("save"))
    assert applicant.draft.resume_code_in_groups in page.content.decode()
    elsewhere = Client()
    answer = elsewhere.post(reverse("wizard:resume"), {"code": written(applicant.draft.resume_code_in_groups)})
    assert answer.url == applicant.url("draft")
    start = elsewhere.get(reverse("wizard:start", args=["huong-dan-vien-du-lich"]))
    assert applicant.token in start.content.decode(), "and the start page offers it from now on"


def test_saving_for_later_keeps_what_is_right_so_far(applicant):
    applicant.begin()
    typed = {"ho_ten": ANH_TUYET.name, "ngay_sinh_day": "99", "ngay_sinh_month": "3", "ngay_sinh_year": "1990"}
    answer = applicant.post("nguoi-de-nghi", save="1", **typed)
    assert answer.url == applicant.url("save")
    form = applicant.draft.form_version.form
    assert applicant.draft.answers[form.field_by_key("ho_ten").id] == ANH_TUYET.name
    assert form.field_by_key("ngay_sinh").id not in applicant.draft.answers


def test_a_wrong_code_gets_a_sentence_and_guessing_ends_after_twenty(client, db, programmes_loaded):
    url = reverse("wizard:resume")
    statuses = [client.post(url, {"code": f"AAAA-BBBB-{serial:04d}"}).status_code for serial in range(25)]
    assert statuses == [200] * 20 + [429] * 5


def test_a_right_code_is_not_accepted_after_too_many_attempts(applicant):
    applicant.begin()
    guesser, url = Client(), reverse("wizard:resume")
    for serial in range(20):
        guesser.post(url, {"code": f"AAAA-BBBB-{serial:04d}"})
    assert guesser.post(url, {"code": applicant.draft.resume_code}).status_code == 429


def test_the_link_is_sent_five_times_at_most(applicant, letters):
    applicant.begin()
    sent = letters(
        lambda: [
            applicant.client.post(applicant.url("save"), {"letter": "draft", "email": ANH_TUYET.email})
            for _ in range(8)
        ]
    )
    assert len(sent) == 5


def test_who_fills_in_together_gets_a_link_of_his_own(applicant, letters):
    applicant.begin().fill(stop_at="noi-o")
    [letter] = letters(
        lambda: applicant.client.post(applicant.url("save"), {"letter": "invitation", "email": "con.gai@example.com"})
    )
    assert letter.to == ["con.gai@example.com"] and "Mời cùng làm đơn" in letter.subject
    assert applicant.url("draft") in letter.body and ANH_TUYET.name not in letter.body
    assert applicant.draft.email == "", "reminders go to the applicant alone"


def test_no_letter_goes_out_for_a_form_that_was_sent_in_the_meantime(applicant, letters):
    from forms.wizard.notifications import draft_mail

    applicant.apply()
    assert letters(lambda: draft_mail.enqueue(applicant.draft.pk, "draft", ANH_TUYET.email)) == []


def test_what_is_right_so_far_is_kept_while_typing(applicant):
    applicant.begin().fill(stop_at="lien-he")
    before = applicant.draft.revision
    answer = applicant.post("lien-he", dien_thoai="0912345678", thu_dien_tu="không phải thư", autosave="1")
    assert answer.json() == {"revision": before + 1}
    answers, form = applicant.draft.answers, applicant.draft.form_version.form
    assert answers[form.field_by_key("dien_thoai").id] == "0912345678"
    assert form.field_by_key("thu_dien_tu").id not in answers


def test_another_tab_is_not_overwritten_while_typing(applicant):
    applicant.begin().fill(stop_at="lien-he")
    stale = str(applicant.draft.revision)
    applicant.post("lien-he", dien_thoai="0912345678")
    answer = applicant.post("lien-he", dien_thoai="0987000999", autosave="1", revision=stale)
    assert answer.status_code == 409
    assert applicant.draft.answers[applicant.draft.form_version.form.field_by_key("dien_thoai").id] == "0912345678"
