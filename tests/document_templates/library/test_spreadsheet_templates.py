"""A kind of paper may have a spreadsheet for a template: proved as a Word file is, handed out as what it is."""

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
from spreadsheets import rows_of, spreadsheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CELLS = {
    "A1": "{{ ho_so.ma }}",
    "B1": "{{ nguoi_de_nghi.ho_ten }}",
    "A2": "{%tr for giay in ho_so.giay_to %}",
    "A3": "{{ loop.index }}",
    "B3": "{{ giay }}",
    "A4": "{%tr endfor %}",
    "A5": "Mã {{ verification.code }}",
}


@pytest.fixture
def paper(office):
    template = template_ensure(kind="receipt", programme=None)
    version_adopt(
        version=template_version_create(template=template, content=spreadsheet(CELLS), file_name="Giấy tiếp nhận.xls")
    )
    return paper_make(event=office.received().events.get(verb=Verb.RECEIVED))


def test_a_paper_is_filled_in_and_downloaded_as_a_spreadsheet(office, paper, client):
    client.force_login(office.chau)
    page = client.get(reverse("casework:case", args=[paper.case_id])).content.decode()
    address = reverse("library:document", args=[paper.verification_code, "xlsx"])
    assert address in page
    assert reverse("library:document", args=[paper.verification_code, "docx"]) not in page
    answer = client.get(address)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == (XLSX, "nosniff")
    assert ".xlsx" in answer["Content-Disposition"]
    first, line, *_rest = rows_of(answer.content)
    assert first[:2] == [paper.case.application.reference, "Nguyễn Thị Ánh Tuyết"]
    assert line[:1] == [1]


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_it_is_not_there_in_another_format(office, paper, client, suffix):
    client.force_login(office.chau)
    assert client.get(reverse("library:document", args=[paper.verification_code, suffix])).status_code == 404


def test_a_dossier_says_that_it_is_kept_as_a_spreadsheet(office, paper):
    pages = PdfReader(BytesIO(dossier_build(case=paper.case, user=office.chau))).pages
    assert any("không đưa được vào bộ hồ sơ" in page.extract_text() for page in pages)


def test_a_wrong_name_is_refused_with_its_cell(db, programmes_loaded):
    template = template_ensure(kind="receipt", programme=None)
    with pytest.raises(TemplateError) as said:
        template_version_create(template=template, content=spreadsheet({"C7": "{{ ho_so.mã }}"}), file_name="x.xlsx")
    assert "C7" in str(said.value)
    with pytest.raises(TemplateError) as said:
        template_version_create(template=template, content=spreadsheet({"C7": "{{ ho_so.maa }}"}), file_name="x.xlsx")
    assert (said.value.nearest, said.value.place) == ("ho_so.ma", "C7: {{ ho_so.maa }}")
    assert template.versions.count() == 1
