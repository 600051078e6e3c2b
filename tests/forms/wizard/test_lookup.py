"""Looking an application up with reference and code: nothing is learned by guessing."""

import pytest
from django.test import Client
from django.urls import reverse

FIND = "/tra-cuu/"


@pytest.fixture
def application(applicant):
    return applicant.apply()


def look_up(client, reference, code, **extra):
    return client.post(FIND, {"reference": reference, "code": code}, **extra)


@pytest.mark.parametrize("written", [str, str.lower, lambda text: f"  {text} ", lambda text: f"{text[:4]} {text[4:]}"])
def test_reference_and_code_open_the_state_as_people_write_them(written, application):
    browser = Client()
    answer = look_up(browser, application.reference.lower(), written(application.lookup_code))
    assert answer.url == reverse("lookup:status", args=[application.reference])
    text = browser.get(answer.url).content.decode()
    assert application.reference in text and "Sở Du lịch" in text


def test_a_wrong_code_and_an_unknown_reference_get_the_same_answer(application):
    def words(reference, code):
        page = look_up(Client(), reference, code)
        assert page.status_code == 200
        return [str(fault) for fault in page.context["form"].non_field_errors()]

    unknown = words("H24.16-211110-7777", application.lookup_code)
    assert unknown == words(application.reference, "22222222") != []
    assert unknown == words("", "") or words("x", "y") == unknown


def test_the_state_is_not_shown_to_who_only_knows_the_address(application):
    for path in ("status", "supplement", "withdraw"):
        answer = Client().get(reverse(f"lookup:{path}", args=[application.reference]))
        assert answer.url == FIND
    assert Client().post(reverse("lookup:withdraw", args=[application.reference])).url == FIND
    application.case.refresh_from_db()
    assert not application.case.has_ended


def test_guessing_from_one_place_ends_after_twenty_attempts_even_with_the_right_code(application):
    guesser = Client()
    statuses = [look_up(guesser, application.reference, f"2222222{serial}").status_code for serial in range(20)]
    assert statuses == [200] * 20
    answer = look_up(guesser, application.reference, application.lookup_code)
    assert answer.status_code == 429 and "15 phút" in answer.content.decode()
    elsewhere = look_up(Client(), application.reference, application.lookup_code, REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 302


def test_guessing_one_reference_from_many_places_ends_too(application):
    for serial in range(30):
        look_up(Client(), application.reference, "22222222", REMOTE_ADDR=f"203.0.113.{serial}")
    answer = look_up(Client(), application.reference, application.lookup_code, REMOTE_ADDR="198.51.100.1")
    assert answer.status_code == 429


def test_limits_fail_open_with_an_alarm(application, monkeypatch, caplog):
    def broken(*args, **kwargs):
        raise ConnectionError

    monkeypatch.setattr("django.core.cache.cache.add", broken)
    assert look_up(Client(), application.reference, application.lookup_code).status_code == 302
    assert "not limited" in caplog.text


def test_pages_of_an_application_are_stored_nowhere(applicant):
    application = applicant.apply()
    for url in (applicant.url("done"), reverse("lookup:status", args=[application.reference]), FIND):
        assert "no-store" in applicant.client.get(url)["Cache-Control"]


def test_finishing_on_a_shared_computer_forgets_everything(applicant):
    application = applicant.apply()
    assert applicant.client.get(applicant.url("done")).status_code == 200
    assert "Đã kết thúc" in applicant.client.post(reverse("wizard:finish")).content.decode()
    assert applicant.client.get(applicant.url("done")).url == FIND
    assert applicant.client.get(reverse("lookup:status", args=[application.reference])).url == FIND
