"""A neighbour types for somebody; an officer goes out to him. The applicant sends, and the desk knows who helped."""

import pytest
from django.test import Client
from django.urls import reverse

from applicants import SLUG, Applicant
from forms.applications.models import Assistance, Draft
from forms.casework.checks import findings_of
from people import ANH_TUYET

HELPER = {"helper_name": "Trần Thị Mận", "helper_relation": "hàng xóm", "helper_phone": "0912 000 111"}


def declare(applicant, client=None, **typed):
    return (client or applicant.client).post(applicant.url("check"), {"declared": "on", **typed})


@pytest.fixture
def by_officer(chau, client, django_user_model):
    """Officer Châu has begun and filled in for Ánh Tuyết."""
    chau.user_permissions.add(_entry())
    client.force_login(chau)
    answer = client.post(reverse("assisting:begin"), {"form": SLUG})
    assisted = Applicant(client)
    assisted.token = answer.url.rstrip("/").rsplit("/", 1)[-1]
    return assisted.fill()


def _entry():
    from django.contrib.auth.models import Permission

    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


def test_a_neighbour_names_herself_and_the_officer_reads_it(applicant):
    applicant.begin().fill()
    assert declare(applicant, **HELPER).url == applicant.url("done")
    application = applicant.draft.application
    assert str(application.assistance) == "Trần Thị Mận, hàng xóm, 0912000111"
    assert any("Trần Thị Mận" in finding.message for finding in findings_of(application.case))


def test_who_fills_in_alone_says_nothing_of_help(applicant):
    applicant.begin().fill()
    assert declare(applicant).url == applicant.url("done")
    assert not Assistance.objects.exists()


def test_a_helper_without_a_name_is_asked_for_it_and_keeps_what_was_typed(applicant):
    applicant.begin().fill()
    page = declare(applicant, **HELPER | {"helper_name": ""})
    text = page.content.decode()
    assert page.status_code == 200 and "Ghi họ tên người điền giúp" in text
    assert 'value="hàng xóm"' in text and "<details" in text and " open>" in text


def test_an_officer_who_filled_in_cannot_send_and_hands_over_the_code(by_officer, chau):
    page = by_officer.client.get(by_officer.url("check")).content.decode()
    assert "Bàn giao mã" in page and 'name="declared"' not in page
    assert declare(by_officer).status_code == 200
    assert not hasattr(Draft.objects.get(token=by_officer.token), "application")
    desk = by_officer.client.get(reverse("assisting:begin")).content.decode()
    assert by_officer.draft.resume_code_in_groups in desk


def test_the_person_confirms_with_the_code_and_the_officer_stays_named(by_officer, chau):
    phone = Client()
    answer = phone.post(reverse("wizard:resume"), {"code": by_officer.draft.resume_code_in_groups})
    assert answer.url == by_officer.url("draft")
    assert declare(by_officer, phone).url == by_officer.url("done")
    application = by_officer.draft.application
    assert application.assistance.officer == chau and application.applicant_name == ANH_TUYET.name
    application.case.officer = chau
    assert any("cán bộ khác thẩm định" in finding.message for finding in findings_of(application.case))


def test_only_officers_begin_for_somebody(client, db, programmes_loaded, django_user_model):
    assert client.get(reverse("assisting:begin")).status_code == 302
    editor = django_user_model.objects.create_user("hoang-lan", password="x")
    editor.user_permissions.add(_entry())
    client.force_login(editor)
    assert client.post(reverse("assisting:begin"), {"form": SLUG}).status_code in (302, 403)
    assert not Draft.objects.exists()


def test_a_form_that_does_not_exist_is_not_begun(by_officer):
    assert by_officer.client.post(reverse("assisting:begin"), {"form": "khong-co"}).status_code == 404
