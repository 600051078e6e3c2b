"""A form is opened, paused and limited by staff, at once and within the days of the law."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from applicants import SLUG, Applicant
from content import clock
from forms.applications.models import Application
from forms.definitions.models import FormIntake
from people import O_BRIEN

MESSAGE = "Hệ thống bảo trì đến 8 giờ ngày mai. Mời ông/bà quay lại."


@pytest.fixture
def intake(db, programmes_loaded):
    return FormIntake.objects.get(definition__slug=SLUG)


def start_page(client) -> str:
    return client.get(reverse("wizard:start", args=[SLUG])).content.decode()


def keep(intake, **values):
    for name, value in values.items():
        setattr(intake, name, value)
    intake.full_clean()
    intake.save()


def test_a_paused_form_says_why_and_begins_nothing(applicant, intake):
    keep(intake, is_paused=True, message=MESSAGE)
    assert MESSAGE in start_page(applicant.client)
    assert applicant.client.post(reverse("wizard:start", args=[SLUG])).status_code == 200


def test_what_was_begun_before_the_pause_is_kept_and_sent_after_it(applicant, intake):
    applicant.begin().fill()
    keep(intake, is_paused=True, message=MESSAGE)
    page = applicant.send()
    assert page.status_code == 200 and MESSAGE in page.content.decode()
    assert "được giữ trong 30 ngày" in page.content.decode()
    keep(intake, is_paused=False)
    assert applicant.send().url == applicant.url("done")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"open_from": date(2021, 12, 1)}, "nhận hồ sơ từ ngày 01/12/2021"),
        ({"open_until": date(2021, 11, 1)}, "sau ngày 01/11/2021"),
    ],
)
def test_outside_its_days_it_says_when(client, intake, days, words, monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2021, 11, 10))
    keep(intake, **days)
    assert words in start_page(client)


def test_the_limit_lets_so_many_through_and_takes_no_number_from_the_others(applicant, intake):
    keep(intake, most=1)
    applicant.apply()
    second = Applicant(Client(), O_BRIEN)
    assert "mức tối đa" in start_page(second.client)
    keep(intake, most=None)
    second.begin().fill()
    keep(intake, most=1)
    assert "mức tối đa" in second.send().content.decode()
    keep(intake, most=2)
    assert second.send().url == second.url("done")
    numbers = [int(item.reference.rsplit("-", 1)[-1]) for item in Application.objects.order_by("pk")]
    assert numbers[1] == numbers[0] + 1


@pytest.mark.parametrize(
    "values",
    [{"is_paused": True, "message": " "}, {"open_from": date(2021, 12, 1), "open_until": date(2021, 11, 1)}],
)
def test_a_pause_needs_a_message_and_days_an_order(intake, values):
    with pytest.raises(ValidationError):
        keep(intake, **values)
