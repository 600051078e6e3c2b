"""A kind of paper may have a PDF form for a template, as an office prescribes it."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from document_templates.dossiers.services import dossier_build, paper_make
from document_templates.engine.errors import TemplateError
from document_templates.library.checking import version_adopt
from document_templates.library.services import template_version_create
from document_templates.library.versions import template_ensure
from forms.casework.actions import Verb
from pdf_forms import box, pdf_form

FORM = pdf_form(
    box("ho_so.ma"),
    box("nguoi_de_nghi.ho_ten", (60, 600, 300, 620)),
    box("verification.code", (60, 500, 300, 520)),
)


@pytest.fixture
def paper(office):
    template = template_ensure(kind="receipt", programme=None)
    version_adopt(version=template_version_create(template=template, content=FORM, file_name="mau.bin"))
    return paper_make(event=office.received().events.get(verb=Verb.RECEIVED))


def test_a_paper_is_filled_in_downloaded_and_bound_as_pdf(office, paper, client):
    client.force_login(office.chau)
    answer = client.get(reverse("library:document", args=[paper.verification_code, "pdf"]))
    assert answer["Content-Type"] == "application/pdf"
    words = PdfReader(BytesIO(answer.content)).pages[0].extract_text()
    assert all(text in words for text in (paper.case.application.reference, "Nguyễn Thị Ánh Tuyết"))
    assert client.get(reverse("library:document", args=[paper.verification_code, "docx"])).status_code == 404
    dossier = PdfReader(BytesIO(dossier_build(case=paper.case, user=office.chau)))
    assert paper.case.application.reference in dossier.pages[-1].extract_text()


def test_a_field_of_an_unknown_name_is_refused(db, programmes_loaded):
    template = template_ensure(kind="receipt", programme=None)
    with pytest.raises(TemplateError) as said:
        template_version_create(template=template, content=pdf_form(box("nguoi_de_nghi.hoten")), file_name="mau.pdf")
    assert (said.value.nearest, said.value.place) == ("nguoi_de_nghi.ho_ten", "nguoi_de_nghi.hoten (trang 1)")
    assert template.versions.count() == 1
