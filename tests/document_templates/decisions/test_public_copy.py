"""The public copy of a list: names, areas and amounts; what must not be public is nowhere in its files."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from document_templates.decisions import public_copy
from document_templates.decisions.public_copy import StillReadable, area_of, public_copy_make, secrets_of
from document_templates.decisions.services import decision_issue
from document_templates.engine.leaks import leaks
from document_templates.library.services import pdf_of
from official_papers import text_of
from people import ANH_TUYET, O_BRIEN


@pytest.fixture
def decision(office):
    decision = office.drafted(ANH_TUYET, O_BRIEN)
    decision_issue(decision=decision, user=office.huong)
    decision.refresh_from_db()
    return decision


def test_an_officer_draws_it_up_and_downloads_it(office, decision, client):
    client.force_login(office.khanh)
    page = client.get(reverse("casework:decision", args=[decision.pk])).content.decode()
    assert "Lập bản công khai (đã che)" in page
    for _again in range(2):
        client.post(reverse("decisions:public_copy", args=[decision.pk]))
    paper = decision.documents.get(kind="decision_list_public")
    page = client.get(reverse("casework:decision", args=[decision.pk])).content.decode()
    assert reverse("library:document", args=[paper.verification_code, "pdf"]) in page


def test_it_says_who_and_how_much_and_nothing_that_must_not_be_public(office, decision):
    paper = public_copy_make(decision=decision, user=office.khanh)
    words = text_of(paper.content)
    for public in ("Nguyễn Thị Ánh Tuyết", "1990", "*********567", "phường Cát Dài", "3.710.000", decision.number):
        assert public in words
    secrets = secrets_of(decision)
    assert {ANH_TUYET.identity_number, "08/03/1990", ANH_TUYET.phone, ANH_TUYET.email, "0031000123456"} <= secrets
    for content in (bytes(paper.content), pdf_of(paper)):
        assert leaks(content, secrets) == []
    assert "Nguyễn Thị Ánh Tuyết" in PdfReader(BytesIO(pdf_of(paper))).pages[0].extract_text()
    full = decision.documents.get(kind="decision")
    assert ANH_TUYET.identity_number in leaks(bytes(full.content), secrets)


def test_nothing_is_stored_that_would_still_show_it(office, decision, monkeypatch):
    monkeypatch.setattr(
        public_copy, "public_line", lambda line: line | {"nam_sinh": "", "so_che": line["so_dinh_danh"], "dia_ban": ""}
    )
    with pytest.raises(StillReadable, match=ANH_TUYET.identity_number):
        public_copy_make(decision=decision, user=office.khanh)
    assert not decision.documents.filter(kind="decision_list_public").exists()


def test_a_draft_has_none(office, client):
    decision = office.drafted(ANH_TUYET)
    client.force_login(office.khanh)
    assert "Lập bản công khai" not in client.get(reverse("casework:decision", args=[decision.pk])).content.decode()
    client.post(reverse("decisions:public_copy", args=[decision.pk]))
    assert not decision.documents.exists()


@pytest.mark.parametrize(
    ("address", "area"),
    [
        ("Số 12 ngõ 45, phường Cát Dài, quận Lê Chân, Hải Phòng", "phường Cát Dài, quận Lê Chân, Hải Phòng"),
        ("Thôn 3, xã An Hưng, huyện An Dương, thành phố Hải Phòng", "xã An Hưng, huyện An Dương, thành phố Hải Phòng"),
        ("Số 5 đường Xã Đàn", ""),
        ("", ""),
    ],
)
def test_of_an_address_the_area_stays(address, area):
    assert area_of(address) == area
