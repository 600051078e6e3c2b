"""Whatever is typed is kept letter for letter or refused with a sentence; never an error of the server."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from people import ANH_TUYET, H_HEN, O_BRIEN

KEPT = [
    O_BRIEN.name,
    H_HEN.name,
    "Lê <Văn> Tám",
    "{{ 7*7 }} {% debug %}",
    "<script>alert(1)</script>",
    "'; DROP TABLE applications_application; --",
    "=1+1",
    "Ông \\ “Ba” & Con",
    "𠮷𡨸喃",
]
CLEANED = {
    "NUL and other controls": ("Lê\x00 Văn\x07 T\x1bám", "Lê Văn Tám"),
    "zero-width signs and a turned direction": ("Lê\u200b Văn\u202e Tám\ufeff", "Lê Văn Tám"),
    "marks set apart": ("Le\u0302 Va\u0306n Ta\u0301m", "Lê Văn Tám"),
}


def name_of(draft) -> str:
    return draft.answers[draft.form_version.form.field_by_key("ho_ten").id]


def person_named(name: str) -> dict[str, str]:
    birth = {"ngay_sinh_day": "8", "ngay_sinh_month": "3", "ngay_sinh_year": "1990"}
    return {"ho_ten": name, "gioi_tinh": "nu"} | birth


@pytest.mark.parametrize("name", KEPT)
def test_a_name_is_kept_letter_for_letter_and_shown_unharmed(name, applicant):
    applicant.begin()
    assert applicant.post("nguoi-de-nghi", **person_named(name)).status_code == 302
    assert name_of(applicant.draft) == name
    page = applicant.client.get(applicant.step_url("nguoi-de-nghi"))
    assert page.context["form"].initial["ho_ten"] == name
    assert "<script>alert" not in page.content.decode() and "<Văn>" not in page.content.decode()


@pytest.mark.parametrize("case", CLEANED)
def test_signs_that_would_harm_a_paper_are_taken_out(case, applicant):
    typed, kept = CLEANED[case]
    applicant.begin()
    assert applicant.post("nguoi-de-nghi", **person_named(typed)).status_code == 302
    assert name_of(applicant.draft) == kept


def test_lone_surrogates_do_no_harm(applicant):
    applicant.begin()
    typed = urlencode(person_named("X") | {"revision": applicant.draft.revision}).replace(
        "ho_ten=X", "ho_ten=L%ED%A0%80e"
    )
    answer = applicant.client.post(
        applicant.step_url("nguoi-de-nghi"), typed, content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code in (200, 302)
    assert not any(0xD800 <= ord(sign) < 0xE000 for sign in name_of(applicant.draft))


@pytest.mark.parametrize("name", ["ả" * 1_000_000, "<" * 1_000_000, "1" * 1_000_000])
def test_a_megabyte_gets_a_sentence(name, applicant):
    applicant.begin()
    answer = applicant.post("nguoi-de-nghi", **person_named(name))
    assert answer.status_code == 200
    assert any("ký tự" in fault for fault in answer.context["form"].errors["ho_ten"])


@pytest.mark.parametrize("key", ["giay-to-tuy-than", "noi-o", "lien-he", "the-huong-dan-vien", "nhan-tien", "cam-doan"])
@pytest.mark.parametrize("rubbish", ["\x00", "٣٣٣", "9" * 10_000, "{{ 7*7 }}", "null", "[]", "-1", "1e9", "🙈"])
def test_rubbish_in_every_field_of_a_step_is_answered_by_the_step_itself(key, rubbish, applicant):
    applicant.begin().fill(stop_at=key)
    page = applicant.client.get(applicant.step_url(key))
    names = [subname for field in page.context["form"] for subname in inputs_of(field)]
    answer = applicant.post(key, **dict.fromkeys(names, rubbish))
    assert answer.status_code in (200, 302)
    if answer.status_code == 200:
        assert answer.context["form"].errors
        assert not untranslated(answer)


def inputs_of(field) -> list[str]:
    parts = getattr(field.field.widget, "widgets_names", None)
    return [field.html_name + part for part in parts] if parts else [field.html_name]


def untranslated(answer) -> list[str]:
    """Sentences without a single Vietnamese sign: Django's own, in English."""
    sentences = [fault for faults in answer.context["form"].errors.values() for fault in faults]
    return [sentence for sentence in sentences if sentence.isascii()]


@pytest.mark.parametrize("address", ["lookup:find", "wizard:resume"])
@pytest.mark.parametrize("rubbish", ["\x00", "ả" * 300_000, "%s%n", "' OR 1=1 --", "\u202eABC", "⁹"])
def test_rubbish_for_a_code_gets_a_sentence_in_vietnamese(address, rubbish, client, db, programmes_loaded):
    answer = client.post(reverse(address), {"reference": rubbish, "code": rubbish})
    assert answer.status_code == 200
    assert answer.context["form"].errors and not untranslated(answer)


def test_an_address_for_the_link_that_is_none_gets_a_sentence(applicant):
    applicant.begin()
    for rubbish in ("\x00", "a@b\r\nBcc: x@example.com", "ả" * 1_000_000, "a" * 250 + "@example.com", "@"):
        answer = applicant.client.post(applicant.url("save"), {"letter": "draft", "email": rubbish})
        assert answer.status_code == 200 and answer.context["form"].errors
        assert not untranslated(answer)
        assert applicant.draft.email == ""


def test_a_form_of_hostile_answers_is_sent_and_read_again_unharmed(applicant):
    applicant.changes = {"ho_ten": "Lê <Văn> Tám", "ten_doanh_nghiep": "{{ 7*7 }} & <b>A</b>"}
    applicant.begin().fill()
    page = applicant.client.get(applicant.url("check")).content.decode()
    assert "Lê &lt;Văn&gt; Tám" in page and "{{ 7*7 }} &amp; &lt;b&gt;A&lt;/b&gt;" in page
    applicant.send()
    application = applicant.draft.application
    assert application.applicant_name == "Lê <Văn> Tám"
    assert application.beneficiaries.get().unit == "{{ 7*7 }} & <b>A</b>"
    assert application.applicant_email == ANH_TUYET.email
