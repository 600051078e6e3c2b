"""An employer finds his programme, hands in a sheet of thirty workers, corrects three wrong cells, sends the list, and
downloads it as official paper."""

import io

import pytest
from docx import Document

from applicants import photo
from document_templates.engine.vietnamese import grouped, money_words
from form_filling import form_fill, page_fill, step_send
from sewing import COMPANY, MOTHER, SLUG, TOTAL, UNIT, WORKERS, WRONG, faults_in, filled, typed

from .conftest import DESK, PHONE
from .papers import downloaded, first_paper, look_up


def save(page):
    page.get_by_role("button", name="Lưu", exact=True).last.click()


def agreement() -> dict:
    return {"name": "thỏa thuận.jpg", "mimeType": "image/jpeg", "buffer": photo(size=(1200, 1600)).read()}


def to_the_list(page):
    """From the guidance to the screen of the list, by the links there."""
    page.get_by_role("link", name="Nộp hồ sơ").first.click()
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("main .actions a.button").first.click()
    for _screen in range(4):
        page_fill(page, UNIT)
        step_send(page)
    assert page.url.endswith("/danh-sach/")


def type_one(page, number: int):
    page.get_by_role("button", name="Thêm người lao động").click()
    page_fill(page, {name: value for name, value in typed(number).items() if value})


def hand_in(page, sheet: dict):
    page.set_input_files("input[type=file]", sheet)
    page.get_by_role("button", name="Kiểm tra và đưa vào danh sách").click()


def test_1_on_a_phone_without_scripts_the_wrong_cells_are_corrected_in_place(open_page):
    page = open_page(f"/chinh-sach/{SLUG}/", viewport=PHONE, javascript=False)
    to_the_list(page)
    type_one(page, MOTHER)
    save(page)
    assert "3.855.000 đồng" in page.locator('tr[data-row="1"]').inner_text()
    page.get_by_role("button", name="Nhập danh sách từ bảng tính").click()
    hand_in(page, filled(downloaded(page, page.locator("[data-empty-sheet]"))))
    assert page.locator("[data-right]").inner_text() == "27" and page.locator("[data-fault]").count() == 3
    for number in (5, 12, 21):
        page.locator("[data-fault] a").first.click()
        page_fill(page, {name: value for name, value in typed(number).items() if value})
        save(page)
    assert page.locator("[data-wrong]").inner_text() == "0"
    page.get_by_role("link", name="Quay lại đơn").click()
    assert page.locator("tr[data-row]").count() == len(WORKERS)
    assert f"{grouped(TOTAL)} đồng" in page.locator("main").inner_text()


@pytest.fixture(scope="module")
def told():
    return {}


def test_2_at_a_desk_the_marked_sheet_is_corrected_and_the_list_is_sent(open_page, accessible, told):
    page = open_page(f"/chinh-sach/{SLUG}/", viewport=DESK)
    to_the_list(page)
    type_one(page, MOTHER)
    assert page.locator("#id_tong").inner_text() == "3.855.000 đồng", "computed while it is typed"
    accessible(page)
    save(page)
    page.get_by_role("button", name="Nhập danh sách từ bảng tính").click()
    hand_in(page, filled(downloaded(page, page.locator("[data-empty-sheet]"))))
    accessible(page)
    marked = downloaded(page, page.locator("[data-marked]"))
    assert faults_in(marked) == set(WRONG)
    hand_in(page, filled(marked, {}))
    assert page.locator("[data-right]").inner_text() == "30" and page.locator("[data-fault]").count() == 0
    page.get_by_role("link", name="Quay lại đơn").click()
    accessible(page)
    form_fill(page, UNIT, {"thoa_thuan": agreement(), "giay_to_them": agreement()})
    accessible(page)
    assert f"{grouped(TOTAL)} đồng" in page.locator("main").inner_text()
    page.locator("main form[data-step] input[type=checkbox]").check()
    page.get_by_role("button", name="Gửi hồ sơ").click()
    told["reference"] = page.locator("[data-reference]").inner_text()
    told["code"] = page.locator("[data-lookup-code]").inner_text()


def test_3_the_list_is_downloaded_as_official_paper(open_page, told):
    page = open_page("/tra-cuu/")
    look_up(page, told)
    document = Document(io.BytesIO(downloaded(page, first_paper(page))))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert COMPANY in text and money_words(TOTAL) in text
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    listed = [row for row in rows if row[1].startswith(WORKERS[0].name.removesuffix(" 1"))]
    assert [row[1] for row in listed] == [worker.name for worker in WORKERS]
    assert sum(int(row[15].replace(".", "")) for row in listed) == TOTAL
    section = document.sections[0]
    assert section.page_width > section.page_height
