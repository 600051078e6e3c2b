"""Anybody can verify a paper by its code; the page tells only what the paper itself shows."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from document_templates.engine import convert
from document_templates.library.describing import masked
from document_templates.library.kinds import kind_by_key
from document_templates.library.services import document_generate, pdf_of
from official_papers import foot_text
from people import ANH_TUYET, H_HEN, O_BRIEN


@pytest.fixture
def receipt(office):
    return document_generate(kind="receipt", subject=office.received(), data=dict(kind_by_key("receipt").sample))


@pytest.fixture
def page_of(receipt):
    return reverse("library:verification", args=[receipt.verification_code])


@pytest.mark.parametrize("spaced", ["{0}", " {1} {2} {3} ", "{1}-{2}-{3}"])
def test_the_code_is_found_however_it_is_typed(client, receipt, page_of, spaced):
    code = receipt.verification_code.lower()
    assert len(code) == 17
    typed = spaced.format(code, code[:5], code[5:9], code[9:])
    answer = client.get(reverse("library:verification_search"), {"code": typed})
    assert answer.url == page_of


def test_the_paper_prints_its_code_in_groups_at_the_foot(receipt):
    code = receipt.verification_code
    assert f"{code[:5]}-{code[5:9]}-{code[9:13]}-{code[13:]}" in foot_text(receipt.content)


def test_a_code_of_before_is_still_good(client, office, monkeypatch):
    monkeypatch.setattr("document_templates.library.services.verification_code_make", lambda: "ABCD2345EFGH")
    sample = dict(kind_by_key("receipt").sample)
    old = document_generate(kind="receipt", subject=office.received(), data=sample)
    assert "ABCD-2345-EFGH" in foot_text(old.content)
    assert client.get(reverse("library:verification_search"), {"code": "abcd 2345 efgh"}).url.endswith("ABCD2345EFGH/")
    client.force_login(office.chau)
    assert client.get(reverse("library:document", args=[old.verification_code, "docx"])).status_code == 200


def test_the_page_tells_kind_office_and_fingerprint_and_masks_the_name(client, receipt, page_of):
    page = client.get(page_of).text
    assert str(kind_by_key("receipt").name) in page
    assert receipt.case.organisation.name in page
    assert receipt.sha256 in page
    assert "Nguyễn T. Á. T." in page
    for secret in (ANH_TUYET.name, ANH_TUYET.identity_number, ANH_TUYET.phone, ANH_TUYET.email):
        assert secret not in page


def test_it_is_not_kept_by_caches(client, page_of):
    assert "no-store" in client.get(page_of)["Cache-Control"]


@pytest.mark.parametrize("code", ["222222222222", "x", "<script>", "9" * 300])
def test_a_wrong_code_is_told_and_kept(client, db, code):
    page = client.get(reverse("library:verification_search"), {"code": code})
    assert page.status_code == 200
    assert page.context["form"].errors["code"]
    assert client.get(f"/xac-thuc/{code.replace('<', '')}/").status_code == 404


def test_the_issued_file_is_known_again(client, receipt, page_of):
    file = SimpleUploadedFile("a.docx", bytes(receipt.content))
    assert "Đúng: tệp này là bản đã phát hành" in client.post(page_of, {"file": file}).text


def test_a_changed_file_is_not(client, receipt, page_of):
    file = SimpleUploadedFile("a.docx", bytes(receipt.content) + b" ")
    assert "Không đúng: tệp này khác bản đã phát hành" in client.post(page_of, {"file": file}).text


def test_no_file_is_told(client, page_of):
    assert "Hãy chọn tệp bạn nhận được." in client.post(page_of).text


@pytest.fixture
def search(db) -> str:
    return reverse("library:verification_search")


@pytest.mark.skipif(not convert.is_available(), reason="LibreOffice is not installed")
def test_a_file_without_a_code_is_found_as_word_and_as_pdf(client, receipt, search):
    for name, content in (("a.docx", bytes(receipt.content)), ("a.pdf", pdf_of(receipt))):
        page = client.post(search, {"file": SimpleUploadedFile(name, content)}).text
        assert "Đúng: tệp này là bản đã phát hành" in page
        assert receipt.verification_code in page
        assert ANH_TUYET.name not in page


def test_a_browser_that_computes_the_fingerprint_sends_only_that(client, receipt, search, page_of):
    for address in (search, page_of):
        assert "Đúng: tệp này là bản đã phát hành" in client.post(address, {"sha256": receipt.sha256}).text
    assert "Không có văn bản nào phát hành tại đây" in client.post(search, {"sha256": "0" * 64}).text
    assert "Không đúng: tệp này khác" in client.post(page_of, {"sha256": "0" * 64}).text
    assert client.post(search, {"sha256": "<script>"}).context["file_form"].errors


def test_a_changed_file_is_told_beside_the_field(client, receipt, search):
    page = client.post(search, {"file": SimpleUploadedFile("a.docx", bytes(receipt.content) + b" ")})
    assert page.context["file_form"].errors["file"] == [
        "Không có văn bản nào phát hành tại đây có đúng nội dung này. Tệp đã bị sửa hoặc được một phần mềm lưu lại."
    ]
    assert "Hãy chọn tệp bạn nhận được." in client.post(search).text


def test_who_guesses_is_stopped_for_a_while(client, db, search):
    for _turn in range(60):
        client.get(search, {"code": "222222222222"})
    assert client.get(search, {"code": "222222222222"}).status_code == 429
    assert client.post(search, {"sha256": "0" * 64}).status_code == 429
    assert client.get("/xac-thuc/222222222222/").status_code == 429
    assert client.get(search).status_code == 200


def test_names_are_masked_after_the_first_word():
    assert [masked(name) for name in (ANH_TUYET.name, O_BRIEN.name, H_HEN.name, "")] == [
        "Nguyễn T. Á. T.", "Đỗ O.", "H'Hen N.", "",
    ]  # fmt: skip
