"""Numbers that belong to somebody else are noticed while typing, at the latest when sending."""

import pytest

from applicants import answers_of, day
from forms.applications.models import Application
from forms.applications.services import AnswersInvalid
from forms.wizard.services import draft_submit
from people import ANH_TUYET, O_BRIEN, VAN_TAM

PERSON, PAPERS = "nguoi-de-nghi", "giay-to-tuy-than"
#: Who was born in 1990 and is a woman, and what she mistypes.
MISTYPED = {
    "a digit of the year of birth": ({"so_dinh_danh": "031191004567"}, "so_dinh_danh", "năm 1991"),
    "the digit of the sex": ({"so_dinh_danh": "031090004567"}, "so_dinh_danh", "giới tính"),
    "the present number as the old one": ({"so_giay_to_cu": ANH_TUYET.identity_number}, "so_giay_to_cu", "trùng"),
}


def wrong(applicant, key: str) -> str:
    return applicant.draft.form_version.form.field_by_key(key).id


@pytest.mark.parametrize("case", MISTYPED)
def test_a_mistyped_number_is_said_at_its_question_and_kept_on_the_page(case, applicant):
    typed, key, words = MISTYPED[case]
    applicant.begin().fill(stop_at=PAPERS)
    page = applicant.post(PAPERS, **answers_of(ANH_TUYET, **typed))
    assert page.status_code == 200
    assert list(page.context["form"].errors) == [key]
    assert words in page.context["form"].errors[key][0]
    assert f'value="{typed[key]}"' in page.content.decode()
    assert wrong(applicant, key) not in applicant.draft.answers


def test_an_old_card_of_nine_digits_says_nothing_of_birth_and_sex(applicant):
    applicant.begin().fill(stop_at=PAPERS)
    typed = answers_of(ANH_TUYET, so_dinh_danh=ANH_TUYET.old_identity_number, so_giay_to_cu="")
    assert applicant.post(PAPERS, **typed).status_code == 302


def test_a_birthday_changed_afterwards_leads_back_to_the_number_and_says_why(applicant):
    applicant.begin().fill()
    typed = answers_of(ANH_TUYET, **day("ngay_sinh", 8, 3, 1991))
    answer = applicant.post(PERSON, **typed, **{"from": "check"})
    assert answer.url == applicant.url("check")
    answer = applicant.client.get(answer.url)
    assert answer.url == applicant.step_url(PAPERS)
    text = applicant.client.get(answer.url).content.decode()
    assert "năm 1990" in text and "08/03/1991" in text
    assert f'value="{ANH_TUYET.identity_number}"' in text


def test_without_contradiction_no_page_warns(applicant):
    applicant.begin().fill()
    assert "warning-text" not in applicant.client.get(applicant.step_url(PAPERS)).content.decode()


def test_what_contradicts_itself_is_never_sent(applicant):
    """The number of Văn Tám in the form of Ánh Tuyết, past all pages."""
    applicant.begin().fill()
    draft = applicant.draft
    draft.answers[wrong(applicant, "so_dinh_danh")] = VAN_TAM.identity_number
    draft.save()
    with pytest.raises(AnswersInvalid) as refusal:
        draft_submit(draft=draft)
    assert list(refusal.value.errors) == [wrong(applicant, "so_dinh_danh")]
    assert applicant.send().url == applicant.step_url(PAPERS)
    assert not Application.objects.exists()


@pytest.mark.parametrize("person", [VAN_TAM, O_BRIEN])
def test_the_others_of_the_cast_contradict_nothing(person, applicant):
    applicant.person = person
    assert applicant.apply().applicant_name == person.name
