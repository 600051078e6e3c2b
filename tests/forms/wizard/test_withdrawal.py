"""An applicant takes his application back, while nobody has signed anything on it."""

from django.urls import reverse

from forms.casework.statuses import Status


def url_of(application, name="withdraw"):
    return reverse(f"lookup:{name}", args=[application.reference])


def test_it_is_asked_first_and_done_by_a_post(applicant):
    application = applicant.apply()
    assert "Rút hồ sơ?" in applicant.client.get(url_of(application)).content.decode()
    application.case.refresh_from_db()
    assert application.case.status == Status.NEW


def test_withdrawn_it_is_closed_with_the_reason_and_may_be_sent_anew(applicant):
    application = applicant.apply()
    page = applicant.client.post(url_of(application), {"reason": "Tôi nhầm <chính sách>."}, follow=True)
    assert page.redirect_chain[-1][0] == url_of(application, "status")
    application.case.refresh_from_db()
    assert application.case.status == Status.WITHDRAWN
    assert application.case.events.get(verb="withdrawn").data["reason"] == "Tôi nhầm <chính sách>."
    assert not application.claims.filter(counts=True).exists()


def test_no_reason_is_needed(applicant):
    application = applicant.apply()
    applicant.client.post(url_of(application), {"withdraw": "1"})
    application.case.refresh_from_db()
    assert application.case.status == Status.WITHDRAWN


def test_twice_is_said_and_changes_nothing(applicant):
    application = applicant.apply()
    for _time in range(2):
        page = applicant.client.post(url_of(application), {"reason": ""}, follow=True)
    assert page.status_code == 200
    assert application.case.events.filter(verb="withdrawn").count() == 1


def test_a_closed_application_offers_it_no_more(applicant):
    application = applicant.apply()
    applicant.client.post(url_of(application), {"withdraw": "1"})
    assert url_of(application) not in applicant.client.get(url_of(application, "status")).content.decode()
    assert "<button" not in applicant.client.get(url_of(application)).content.decode().split("<main")[1]


def test_a_reason_too_long_is_said(applicant):
    application = applicant.apply()
    page = applicant.client.post(url_of(application), {"reason": "ả" * 501})
    assert page.status_code == 200 and "500" in page.content.decode()
    application.case.refresh_from_db()
    assert application.case.status == Status.NEW
