"""Papers are handed out to the officers they concern and to the applicant; for everybody else they are not there."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from content.models import Organisation
from document_templates.engine import convert
from document_templates.engine.errors import ConversionUnavailable
from document_templates.library.kinds import kind_by_key
from document_templates.library.models import PdfCopy
from document_templates.library.services import document_generate
from forms.applications.access import SESSION_KEY
from forms.casework.models import AccessRecord, Membership
from people import O_BRIEN, OTHER_OFFICER, VAN_TAM

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_on(kind: str, subject):
    return document_generate(kind=kind, subject=subject, data=dict(kind_by_key(kind).sample))


def address(paper, suffix: str = "docx") -> str:
    return reverse("library:document", args=[paper.verification_code, suffix])


@pytest.fixture
def receipt(office):
    return paper_on("receipt", office.received())


@pytest.fixture
def letter(office):
    return paper_on("submission_letter", office.listed(O_BRIEN))


@pytest.fixture
def hau(office):
    user = get_user_model().objects.create_user(username=OTHER_OFFICER, full_name="Đinh Công Hậu")
    Membership.objects.create(user=user, organisation=Organisation.objects.get(code="so-y-te"), role="officer")
    return user


def granted(client, application) -> None:
    session = client.session
    session[SESSION_KEY] = [application.pk]
    session.save()


def test_the_officer_of_the_case_gets_the_word_file_and_it_is_written_down(client, office, receipt):
    client.force_login(office.chau)
    answer = client.get(address(receipt))
    assert answer.content == bytes(receipt.content)
    assert answer["Content-Type"] == WORD
    assert {"no-store", "private"} <= set(answer["Cache-Control"].split(", "))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''Gi%E1%BA%A5y%20ti%E1%BA%BFp")
    record = AccessRecord.objects.latest("pk")
    assert (record.user, record.case) == (office.chau, receipt.case)
    assert receipt.case.application.reference in record.what


def test_an_officer_of_another_office_finds_nothing(client, hau, receipt, letter):
    client.force_login(hau)
    assert {client.get(address(paper)).status_code for paper in (receipt, letter)} == {404}
    assert not AccessRecord.objects.filter(user=hau).exists()


def test_a_passer_by_finds_nothing(client, receipt, letter):
    assert {client.get(address(paper)).status_code for paper in (receipt, letter)} == {404}
    assert client.get(reverse("library:document", args=["2" * 12, "docx"])).status_code == 404


def test_the_applicant_gets_the_own_paper_and_leaves_no_record(client, receipt):
    granted(client, receipt.case.application)
    assert client.get(address(receipt)).content == bytes(receipt.content)
    assert not AccessRecord.objects.filter(what__contains=".docx").exists()


def test_an_applicant_gets_no_paper_of_another_and_no_list(client, office, receipt, letter):
    granted(client, office.application(VAN_TAM))
    assert client.get(address(receipt)).status_code == 404
    granted(client, letter.batch.rows.get().case.application)
    assert client.get(address(letter)).status_code == 404


def test_opening_a_list_is_written_down_for_each_person_on_it(client, office, letter):
    client.force_login(office.yen)
    assert client.get(address(letter)).status_code == 200
    [row] = letter.batch.rows.all()
    assert AccessRecord.objects.filter(user=office.yen, case=row.case).count() == 1


@pytest.mark.skipif(not convert.is_available(), reason="LibreOffice is not installed")
def test_the_pdf_is_made_once(client, office, receipt, monkeypatch):
    client.force_login(office.chau)
    first = client.get(address(receipt, "pdf"))
    assert first["Content-Type"] == "application/pdf"
    monkeypatch.setattr(convert, "docx_to_pdf", None)
    assert client.get(address(receipt, "pdf")).content == first.content
    assert bytes(PdfCopy.objects.get().content) == first.content


def test_without_libreoffice_the_page_says_why_and_offers_the_word_file(client, office, receipt, monkeypatch):
    def unavailable(_documents, **_options):
        raise ConversionUnavailable("Máy chủ này chưa có LibreOffice.")

    monkeypatch.setattr(convert, "docx_to_pdf", unavailable)
    client.force_login(office.chau)
    page = client.get(address(receipt, "pdf"))
    assert "Máy chủ này chưa có LibreOffice." in page.text
    assert address(receipt) in page.text
