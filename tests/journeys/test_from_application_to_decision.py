"""The main journey: a tour guide applies, two offices handle it, the city decides, everybody downloads real papers."""

import io
import re

import pytest
from docx import Document

from applicants import answers_of, photo
from document_templates.engine.vietnamese import grouped, money_words
from form_filling import form_fill
from official_papers import pdf_text
from people import ANH_TUYET, CITY_LEADER, CITY_OFFICER, COMPANY, DEPARTMENT_LEADER, RECEIVING_OFFICER

from .conftest import PHONE
from .papers import downloaded, look_up


def picture() -> dict:
    return {"name": "hợp đồng lao động.jpg", "mimeType": "image/jpeg", "buffer": photo(size=(1200, 1600)).read()}


def paper_link(page, kind: str, suffix: str):
    return page.locator(f'[data-paper="{kind}"] a[href$=".{suffix}"]').first


@pytest.fixture(scope="module")
def told():
    """What people note down on the way: reference, look-up code, number of the decision."""
    return {}


def test_1_a_tour_guide_applies_on_her_phone(open_page, accessible, told):
    page = open_page("/", viewport=PHONE)
    accessible(page)
    page.locator("main input[name=q]").fill("huong dan vien du lich")
    page.locator("main input[name=q]").press("Enter")
    page.wait_for_url("**/tim-kiem/**")
    accessible(page)
    page.locator(".search-hit a").first.click()
    accessible(page)
    page.get_by_role("link", name="Nộp hồ sơ").first.click()
    accessible(page)
    page.get_by_role("button", name="Bắt đầu").click()
    accessible(page)
    page.locator("main .actions a.button").first.click()
    form_fill(page, answers_of(ANH_TUYET), {"ban_sao_hop_dong": picture()}, on_page=accessible)
    for line in (ANH_TUYET.name, ANH_TUYET.identity_number, COMPANY, "hợp đồng lao động.jpg"):
        assert line in page.locator("main").inner_text()
    page.locator("main form[data-step] input[type=checkbox]").check()
    page.get_by_role("button", name="Gửi hồ sơ").click()
    accessible(page)
    told["reference"] = page.locator("[data-reference]").inner_text()
    told["code"] = page.locator("[data-lookup-code]").inner_text()
    assert re.fullmatch(r"H24\.16-211110-\d{4}", told["reference"])


def test_2_the_department_receives_and_appraises_her_application(sign_in, accessible, told, tmp_path):
    page = sign_in(RECEIVING_OFFICER)
    accessible(page)
    page.locator("main input[name=q]").fill(told["reference"])
    page.locator("main input[name=q]").press("Enter")
    page.locator(f'[data-case="{told["reference"]}"] a').first.click()
    accessible(page)
    assert COMPANY in page.locator("main").inner_text()
    page.locator("[data-act=receive]").click()
    page.locator("[data-act=appraise]").click()
    accessible(page)
    for condition in page.locator("main input[type=checkbox]").all():
        condition.check()
    page.locator("main input[name=eligible][value=yes]").check()
    page.locator("[data-confirm=appraise]").click()
    page.locator("[data-act=forward]").click()
    page.locator("[data-confirm=forward]").click()
    accessible(page)
    dossier = downloaded(page, page.locator("[data-dossier]"))
    assert ANH_TUYET.name in pdf_text(dossier, tmp_path)


def test_3_the_department_draws_up_a_list_and_its_leader_puts_it_forward(sign_in, accessible, told):
    page = sign_in(RECEIVING_OFFICER)
    page.goto("/can-bo/danh-sach/")
    accessible(page)
    page.locator("[data-batch-create=huong-dan-vien-du-lich]").first.click()
    accessible(page)
    page.locator(f'[data-row="{told["reference"]}"]').wait_for()
    told["batch"] = page.url
    assert page.locator("[data-put-forward]").count() == 0, "who drew the list up does not put it forward"

    page = sign_in(DEPARTMENT_LEADER)
    page.goto(told["batch"])
    page.locator("[data-put-forward]").click()
    letter = downloaded(page, paper_link(page, "submission_letter", "docx"))
    text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(letter)).paragraphs)
    assert "TỜ TRÌNH" in text


def test_4_the_city_issues_a_numbered_decision_with_its_list(sign_in, accessible, told, tmp_path):
    page = sign_in(CITY_OFFICER)
    page.goto(told["batch"])
    people = int(page.locator("[data-people]").inner_text())
    total = int(re.sub(r"\D", "", page.locator("[data-total]").inner_text()))
    assert total == people * 3_710_000
    page.locator("[data-draft]").click()
    page.locator("[data-decision][data-number]").wait_for()
    told["decision"] = page.url
    assert page.locator("[data-issue]").count() == 0, "who drafted the decision does not sign it"

    page = sign_in(CITY_LEADER)
    page.goto(told["decision"])
    accessible(page)
    page.locator("[data-issue]").click()
    page.locator('[data-decision]:not([data-number=""])').wait_for()
    accessible(page)
    number = page.locator("[data-decision]").get_attribute("data-number")
    assert re.fullmatch(r"\d{2,}/QĐ-UBND", number)
    text = " ".join(pdf_text(downloaded(page, paper_link(page, "decision", "pdf")), tmp_path).split())
    for words in (f"Số: {number}", "Hải Phòng, ngày 10 tháng 11 năm 2021", grouped(total), money_words(total)):
        assert words in text
    document = Document(io.BytesIO(downloaded(page, paper_link(page, "decision", "docx"))))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert ANH_TUYET.name in cells
    assert any(COMPANY in cell for cell in cells)


def test_5_she_looks_her_application_up_and_sees_that_it_was_decided(open_page, accessible, told):
    page = open_page("/tra-cuu/", viewport=PHONE)
    accessible(page)
    look_up(page, told | {"code": told["code"].lower()})
    accessible(page)
    assert "Đã xử lý xong" in page.locator("main").inner_text()
    receipt = downloaded(page, page.locator('main a[href$=".docx"]').first)
    assert Document(io.BytesIO(receipt)).tables
