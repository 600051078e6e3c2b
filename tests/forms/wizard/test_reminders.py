"""Who saved a form by e-mail and did not send it is reminded once, while there is time."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.management import call_command

from content.models import RuleVersion
from forms.definitions.models import FormIntake
from people import ANH_TUYET

#: Everything here happens on 10/11/2021; a draft ends with 10/12/2021.
TOO_EARLY, FIRST_DAY, LAST_DAY, DAY_AFTER = (date(2021, 12, day) for day in (4, 5, 10, 11))


@pytest.fixture
def saved(applicant):
    applicant.begin().fill(stop_at="noi-o")
    applicant.client.post(applicant.url("save"), {"letter": "draft", "email": ANH_TUYET.email})
    return applicant


@pytest.fixture
def remind(letters):
    def remind_(day: date) -> list[mail.EmailMessage]:
        return letters(lambda: call_command("drafts_remind", today=day))

    return remind_


@pytest.mark.parametrize(("day", "count"), [(TOO_EARLY, 0), (FIRST_DAY, 1), (LAST_DAY, 1), (DAY_AFTER, 0)])
def test_five_days_before_the_draft_ends_a_letter_goes_out(day, count, saved, remind):
    assert len(remind(day)) == count


def test_the_letter_says_until_when_and_leads_back_to_the_form(saved, remind):
    [letter] = remind(FIRST_DAY)
    assert letter.to == [ANH_TUYET.email]
    assert "10/12/2021" in letter.subject and "10/12/2021" in letter.body
    assert saved.url("draft") in letter.body and saved.draft.resume_code_in_groups in letter.body
    assert ANH_TUYET.name not in letter.body, "no answer leaves the house"


def test_nobody_is_reminded_twice_until_he_goes_on(saved, remind):
    assert len(remind(FIRST_DAY)) == 1
    assert remind(LAST_DAY) == []
    saved.fill(stop_at="lien-he")
    assert len(remind(LAST_DAY)) == 1


def test_a_programme_that_closes_earlier_is_told_in_time(saved, remind):
    closes = date(2021, 11, 20)
    RuleVersion.objects.filter(programme__number=9).update(submit_to=closes)
    assert remind(closes - timedelta(days=6)) == []
    [letter] = remind(closes - timedelta(days=5))
    assert "20/11/2021" in letter.subject


def test_the_office_may_close_earlier_still(saved, remind):
    FormIntake.objects.update(open_until=date(2021, 11, 15))
    assert "15/11/2021" in remind(date(2021, 11, 12))[0].subject


def test_no_letter_for_a_form_that_takes_nothing(saved, remind):
    FormIntake.objects.update(is_paused=True, message="Tạm dừng nhận đơn.")
    assert remind(FIRST_DAY) == []


def test_what_was_sent_and_what_has_no_address_is_left_alone(applicant, remind):
    applicant.begin().fill(stop_at="noi-o")
    assert remind(FIRST_DAY) == []
    applicant.client.post(applicant.url("save"), {"letter": "draft", "email": ANH_TUYET.email})
    applicant.fill()
    applicant.send()
    assert remind(FIRST_DAY) == []


def test_the_duties_of_a_day_are_done_together(saved, capsys):
    call_command("site_daily")
    said = capsys.readouterr().out
    assert "Đã nhắc 0 người" in said and "Đã xóa 0 đơn" in said
