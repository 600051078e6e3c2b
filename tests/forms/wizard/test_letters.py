"""Who gets which e-mail, and what must not stand in it."""

from datetime import date

import pytest

from forms.casework.services import case_apologise, case_receive, case_refuse, case_request_supplement
from forms.wizard.services import case_give_up
from people import ANH_TUYET

PRIVATE = [
    ANH_TUYET.identity_number,
    ANH_TUYET.old_identity_number,
    ANH_TUYET.phone,
    "0031000123456",
    "Hai Bà Trưng",
    "08/03/1990",
]


def private_words(application, letter) -> list[str]:
    whole = f"{letter.subject}\n{letter.body}"
    return [word for word in [*PRIVATE, application.lookup_code] if word in whole]


def one(letters, act):
    [letter] = letters(act)
    return letter


def test_the_applicant_is_told_of_the_arrival(applicant, letters):
    applicant.begin().fill()
    letter = one(letters, applicant.send)
    application = applicant.draft.application
    assert letter.to == [ANH_TUYET.email]
    assert application.reference in letter.subject
    assert "/tra-cuu/" in letter.body and "Sở Du lịch" in letter.body
    assert private_words(application, letter) == []


def test_a_second_press_sends_no_second_letter(applicant, letters):
    applicant.begin().fill()
    assert len(letters(lambda: [applicant.send() for _time in range(3)])) == 1


ACTS = {
    "received": lambda case, chau: case_receive(case=case, user=chau),
    "asked": lambda case, chau: case_request_supplement(
        case=case, user=chau, papers=["Bản sao hợp đồng, trang 2"], reason="Thiếu trang có chữ ký."
    ),
    "refused": lambda case, chau: case_refuse(
        case=case, user=chau, reason="Thẻ do tỉnh khác cấp.", article="Điều 33"
    ),
    "withdrawn": lambda case, chau: case_give_up(case=case, reason="Tôi nhầm chính sách."),
}  # fmt: skip
SAID = {
    "received": ["Đã tiếp nhận", "hạn giải quyết"],
    "asked": ["Bản sao hợp đồng, trang 2", "Thiếu trang có chữ ký."],
    "refused": ["Thẻ do tỉnh khác cấp.", "Điều 33"],
    "withdrawn": ["Nếu không phải ông/bà yêu cầu"],
}


@pytest.mark.parametrize("act", ACTS)
def test_every_act_that_matters_to_the_applicant_is_told_him_alone(act, applicant, chau, letters):
    application = applicant.apply()
    letter = one(letters, lambda: ACTS[act](application.case, chau))
    assert letter.to == [ANH_TUYET.email] and not letter.cc and not letter.bcc
    assert application.reference in letter.subject and "\n" not in letter.subject
    for words in SAID[act]:
        assert words in f"{letter.subject} {letter.body}"
    assert private_words(application, letter) == []
    assert "OTP" in letter.body, "and a warning against fraud"


def test_a_delay_is_told_with_its_reason_and_the_new_day(applicant, chau, letters, settings):
    case = case_receive(case=applicant.apply().case, user=chau)
    settings.DEMONSTRATION_DATE = "2021-11-15"
    delay = {"reason": "Phải xác minh thẻ ở tỉnh khác.", "new_day": date(2021, 11, 22)}
    letter = one(letters, lambda: case_apologise(case=case, user=chau, **delay))
    assert "xin lỗi" in letter.body
    assert "Phải xác minh thẻ ở tỉnh khác." in letter.body
    assert "Ngày hẹn lại: ngày 22/11/2021" in letter.body
    assert private_words(case.application, letter) == []


def test_without_an_address_nobody_is_written_to(applicant, chau, letters):
    applicant.changes = {"thu_dien_tu": ""}
    applicant.begin().fill()
    assert letters(applicant.send) == []
    application = applicant.draft.application
    assert letters(lambda: case_receive(case=application.case, user=chau)) == []


def test_a_name_reaches_the_letter_letter_for_letter(applicant, letters):
    applicant.changes = {"ho_ten": "Đỗ O'Brien & {{ 7*7 }} <b>"}
    applicant.begin().fill()
    assert "Đỗ O'Brien & {{ 7*7 }} <b>," in one(letters, applicant.send).body


def test_who_saved_by_email_and_named_no_other_address_is_told_there(applicant, letters):
    applicant.changes = {"thu_dien_tu": ""}
    applicant.begin().fill()
    applicant.client.post(applicant.url("save"), {"letter": "draft", "email": "nha@example.com"})
    assert one(letters, applicant.send).to == ["nha@example.com"]
