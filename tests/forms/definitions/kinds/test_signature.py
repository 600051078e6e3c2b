"""Signing by typing one's name: the name given in the form, with or without marks."""

import pytest

from made_forms import applicant_before
from one_question import cleaned, refused

SIGNATURE = {"type": "signature", "key": "chu_ky", "label": "Ký tên"}


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["Nguyễn Thị Ánh Tuyết", "NGUYEN THI ANH TUYET", "nguyễn  thị ánh tuyết"])
def test_her_own_name_signs(typed, programmes_loaded):
    tuyet = applicant_before(SIGNATURE)
    assert tuyet.post("cau-hoi", chu_ky=typed).url == tuyet.url("check")
    tuyet.send()
    assert " ".join(typed.split()).casefold() in [
        " ".join(str(answer).split()).casefold() for answer in tuyet.draft.application.answers.values()
    ]


@pytest.mark.django_db
def test_another_name_does_not_sign_and_says_which_one_would(programmes_loaded):
    tuyet = applicant_before(SIGNATURE)
    answer = tuyet.post("cau-hoi", chu_ky="Lê Văn Tám")
    [said] = answer.context["form"].errors["chu_ky"]
    assert "Nguyễn Thị Ánh Tuyết" in said and 'value="Lê Văn Tám"' in answer.content.decode()


@pytest.mark.django_db
def test_a_name_corrected_afterwards_has_to_be_signed_again(programmes_loaded):
    tuyet = applicant_before(SIGNATURE)
    tuyet.post("cau-hoi", chu_ky=tuyet.person.name)
    tuyet.post("nguoi-de-nghi", ho_ten="Nguyễn Thị Tuyết", so_dinh_danh=tuyet.person.identity_number)
    tuyet.send()
    assert not hasattr(tuyet.draft, "application")
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert "Ký bằng đúng họ tên" in page


def test_nobody_is_bound_when_the_form_asks_for_no_name():
    assert cleaned("signature", "Lê Văn Tám") == "Lê Văn Tám"


@pytest.mark.parametrize("typed", [None, "", [], {}, "\x00"])
def test_an_empty_line_is_no_signature(typed):
    assert refused("signature", typed) == "Gõ đầy đủ họ tên của mình để ký."


def test_a_book_is_no_signature():
    assert "Rút ngắn" in refused("signature", "ả" * 1_000_000)
