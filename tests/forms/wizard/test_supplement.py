"""The office asks for a paper; the applicant adds it, once, and nothing of it can be misused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from applicants import Applicant, photo
from forms.applications.models import Attachment
from forms.casework.services import case_request_supplement
from forms.casework.statuses import Status
from people import VAN_TAM

PAPERS, REASON = ["Bản sao hợp đồng, trang 2"], "Ảnh chụp thiếu trang có chữ ký."


@pytest.fixture
def asked(applicant, chau):
    """Ánh Tuyết's application, for which the office waits."""
    application = applicant.apply()
    case_request_supplement(case=application.case, user=chau, papers=PAPERS, reason=REASON)
    return application


def url_of(application, name="supplement"):
    return reverse(f"lookup:{name}", args=[application.reference])


def test_the_state_says_what_is_asked_for_and_leads_there(applicant, asked):
    text = applicant.client.get(url_of(asked, "status")).content.decode()
    assert PAPERS[0] in text and REASON in text and url_of(asked) in text


def test_a_file_and_a_message_reach_the_case(applicant, asked):
    answer = applicant.client.post(url_of(asked), {"files": photo("trang-2.jpg"), "message": "Tôi gửi trang 2 ạ."})
    assert answer.url == url_of(asked, "status")
    supplement = asked.supplements.get()
    assert supplement.message == "Tôi gửi trang 2 ạ."
    assert [file.original_name for file in supplement.attachments.all()] == ["trang-2.jpg"]
    asked.case.refresh_from_db()
    assert asked.case.status != Status.SUPPLEMENT_REQUESTED


def test_the_application_itself_is_as_it_was(applicant, asked):
    before = list(asked.attachments.values_list("pk", flat=True))
    applicant.client.post(url_of(asked), {"files": photo("trang-2.jpg", size=(70, 70))})
    assert list(asked.attachments.values_list("pk", flat=True)) == before


def test_nothing_at_all_is_no_supplement(applicant, asked):
    page = applicant.client.post(url_of(asked), {"message": " \n "})
    assert page.status_code == 200 and "files" in page.context["form"].errors
    assert not asked.supplements.exists()


def test_a_bad_file_is_said_and_the_message_kept(applicant, asked):
    page = applicant.client.post(
        url_of(asked), {"files": SimpleUploadedFile("thu.jpg", b"not a photo"), "message": "Tôi gửi trang 2 ạ."}
    )
    text = page.content.decode()
    assert "thu.jpg" in text and "Tôi gửi trang 2 ạ." in text
    assert not asked.supplements.exists()


def test_an_uploaded_file_waits_and_can_be_taken_back(applicant, asked):
    applicant.client.post(url_of(asked), {"files": photo("trang-2.jpg"), "upload": "1"})
    waiting = Attachment.objects.get(field_id="supplement")
    opened = applicant.client.get(f"{url_of(asked)}tep/{waiting.pk}/")
    assert opened.status_code == 200 and opened.getvalue().startswith(b"\xff\xd8")
    applicant.client.post(url_of(asked), {"remove": str(waiting.pk)})
    assert not Attachment.objects.filter(pk=waiting.pk).exists()


def test_the_files_of_the_application_cannot_be_removed_here(applicant, asked):
    sent = asked.attachments.get()
    applicant.client.post(url_of(asked), {"remove": str(sent.pk)})
    assert Attachment.objects.filter(pk=sent.pk).exists()


def test_another_applicant_reaches_neither_page_nor_file(applicant, asked):
    applicant.client.post(url_of(asked), {"files": photo("trang-2.jpg"), "upload": "1"})
    waiting = Attachment.objects.get(field_id="supplement")
    stranger = Applicant(Client(), VAN_TAM)
    own = stranger.apply()
    assert stranger.client.get(url_of(asked)).url == "/tra-cuu/"
    assert stranger.client.get(f"{url_of(asked)}tep/{waiting.pk}/").url == "/tra-cuu/"
    assert stranger.client.get(f"{url_of(own)}tep/{waiting.pk}/").status_code == 404


def test_without_a_request_there_is_nothing_to_supplement(applicant):
    application = applicant.apply()
    answer = applicant.client.post(url_of(application), {"message": "Xin chào"}, follow=True)
    assert answer.redirect_chain[-1][0] == url_of(application, "status")
    assert "không yêu cầu" in answer.content.decode()
    assert not application.supplements.exists()


def test_pressed_twice_it_is_handed_in_once(applicant, asked):
    for _time in range(2):
        applicant.client.post(url_of(asked), {"files": photo("trang-2.jpg"), "message": "Tôi gửi trang 2 ạ."})
    assert asked.supplements.count() == 1


def test_a_long_message_is_said_not_cut(applicant, asked):
    page = applicant.client.post(url_of(asked), {"message": "ả" * 3001})
    assert "3.000" in page.content.decode() and not asked.supplements.exists()


def test_answered_the_state_no_longer_says_that_nobody_looked(applicant, asked):
    applicant.client.post(url_of(asked), {"message": "Tôi gửi trang 2 ạ."})
    text = applicant.client.get(url_of(asked, "status")).content.decode()
    assert "đã nhận phần bổ sung" in text and PAPERS[0] not in text
