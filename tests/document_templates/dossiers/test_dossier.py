"""All papers of a case as one PDF with bookmarks, for the officers who see the case."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader

from document_templates.dossiers.services import dossier_build, paper_make
from document_templates.engine.errors import ConversionUnavailable
from document_templates.library.reissue import document_reissue
from document_templates.library.verification_values import code_grouped
from forms.applications.models import Attachment
from forms.casework.actions import Verb


def attach(application, name: str, content: bytes, content_type: str) -> Attachment:
    file = Attachment(
        application=application,
        original_name=name,
        content_type=content_type,
        suffix=name[-4:],
        size=len(content),
        sha256="0" * 64,
    )
    file.file.save("", ContentFile(content), save=False)
    file.save()
    return file


@pytest.fixture
def case(office):
    case = office.received()
    photo = BytesIO()
    Image.new("RGB", (300, 200), "#446688").save(photo, "JPEG")
    attach(case.application, "hợp đồng.jpg", photo.getvalue(), "image/jpeg")
    attach(case.application, "hỏng.pdf", b"%PDF-1.4 nothing more", "application/pdf")
    return case


def test_form_files_and_papers_are_bound_in_order(office, case, client):
    client.force_login(office.chau)
    answer = client.get(reverse("dossiers:dossier", args=[case.pk]))
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    pdf = PdfReader(BytesIO(answer.content))
    titles = [item.title for item in pdf.outline]
    assert titles == [
        "Mục lục",
        "Đơn đề nghị hỗ trợ",
        "hợp đồng.jpg",
        "hỏng.pdf",
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        "Phiếu kiểm soát quá trình giải quyết hồ sơ",
    ]
    assert "Người đề nghị: Nguyễn Thị Ánh Tuyết" in pdf.pages[0].extract_text()
    assert "Nguyễn Thị Ánh Tuyết" in pdf.pages[1].extract_text()
    assert all(f"{case.application.reference}" in page.extract_text() for page in pdf.pages)


def test_of_a_paper_drawn_up_again_the_one_in_force_is_bound(office, case):
    receipt = paper_make(event=case.events.get(verb=Verb.RECEIVED))
    again = document_reissue(document=receipt, reason="Sai số điện thoại của cơ quan", user=office.chau)
    words = "".join(
        page.extract_text() for page in PdfReader(BytesIO(dossier_build(case=case, user=office.chau))).pages
    )
    assert code_grouped(again.verification_code) in words
    assert f"Mã xác thực: {code_grouped(receipt.verification_code)}" not in words


def test_opening_it_is_written_down(office, case, client):
    client.force_login(office.chau)
    client.get(reverse("dossiers:dossier", args=[case.pk]))
    record = case.access_records.get()
    assert (record.user, record.what) == (office.chau, "Toàn bộ hồ sơ")


def test_another_office_finds_nothing(office, case, client):
    client.force_login(office.khanh)
    assert client.get(reverse("dossiers:dossier", args=[case.pk])).status_code == 404


def test_without_libreoffice_the_desk_says_so_and_the_way_on(office, case, client, monkeypatch):
    def missing(documents, **_options):
        raise ConversionUnavailable("LibreOffice chưa được cài đặt.")

    monkeypatch.setattr("document_templates.library.services.convert.docx_to_pdf", missing)
    client.force_login(office.chau)
    page = client.get(reverse("dossiers:dossier", args=[case.pk]), follow=True)
    assert page.redirect_chain[-1][0] == reverse("casework:case", args=[case.pk])
    assert any("LibreOffice" in str(message) and "Word" in str(message) for message in page.context["messages"])
    assert not case.access_records.filter(what="Toàn bộ hồ sơ").exists()
