"""Questions that depend on others of their screen: at once with JavaScript, with the next page without it."""

import re

import pytest

from applicants import photo
from employers import SLUG as LIST_SLUG
from employers import answers_of
from form_filling import form_fill, page_fill, step_send
from made_forms import BRANCHES
from people import EMPLOYER, KHANH, LAN_ANH, VAN_TAM

from .conftest import DESK, PHONE

PAPER = {"name": "phân công.jpg", "mimeType": "image/jpeg", "buffer": photo(size=(300, 400)).read()}


def begin(page):
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("main .actions a.button").first.click()


def to_the_questions(open_page, **settings):
    page = open_page(f"/nop-ho-so/{BRANCHES['slug']}/", **settings)
    begin(page)
    page_fill(page, {"ho_ten": VAN_TAM.name, "so_dinh_danh": VAN_TAM.identity_number})
    step_send(page)
    return page


def labels(page) -> list[str]:
    """Of the questions that are seen."""
    groups = page.locator("main .form-group").filter(visible=True)
    return [group.locator(".label, .legend").first.inner_text() for group in groups.all()]


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_with_javascript_they_come_and_go_while_one_answers(open_page, accessible, viewport):
    page = to_the_questions(open_page, viewport=viewport)
    assert labels(page) == ["Có cơ sở khác không?", "Ghi chú (không bắt buộc)"]
    page.check("[name=co_so][value=true]")
    page.fill("[name=so_co_so]", "3")
    assert labels(page)[1:4] == ["Mấy cơ sở?", "Vì sao nhiều?", "Giấy phân công"]
    accessible(page)
    page.check("[name=co_so][value=false]")
    assert labels(page) == ["Có cơ sở khác không?", "Ghi chú"], "a note is needed under this answer"
    page.check("[name=co_so][value=true]")
    assert page.input_value("[name=so_co_so]") == "3"
    # After an upload the page is another one; it goes on as before.
    page.set_input_files("[name=phan_cong]", PAPER)
    page.get_by_role("link", name=PAPER["name"]).wait_for()
    page.fill("[name=so_co_so]", "2")
    assert "Vì sao nhiều?" not in labels(page)
    page.fill("[name=so_co_so]", "12")
    step_send(page)
    assert page.locator(".error-summary a").all_inner_texts() == ["Vì sao nhiều?: Trả lời câu hỏi này."]
    page_fill(page, {"vi_sao": "Nhiều bến"})
    step_send(page)
    page.wait_for_url(re.compile("/kiem-tra/"))
    assert "Nhiều bến" in page.locator("main").inner_text()
    page.locator("a[href*='/cau-hoi/']").first.click()
    page.check("[name=co_so][value=false]")
    page.fill("[name=ghi_chu]", "Không có")
    step_send(page)
    page.wait_for_url(re.compile("/kiem-tra/"))
    assert "Nhiều bến" not in page.locator("main").inner_text()


def test_without_javascript_the_screen_comes_back_with_them(open_page):
    page = to_the_questions(open_page, viewport=PHONE, javascript=False)
    assert labels(page) == ["Có cơ sở khác không?", "Ghi chú (không bắt buộc)"]
    page.check("[name=co_so][value=true]")
    step_send(page)
    assert page.locator(".error-summary").count() == 0 and page.locator("p.notice[role=status]").count() == 1
    page.fill("[name=so_co_so]", "3")
    page.set_input_files("[name=phan_cong]", PAPER)
    step_send(page)
    assert page.locator(".error-summary").count() == 0 and "Vì sao nhiều?" in labels(page)
    form_fill(page, {"vi_sao": "Nhiều bến"})
    assert "Nhiều bến" in page.locator("main").inner_text()


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_the_screen_of_a_row_does_the_same(open_page, javascript):
    page = open_page(f"/nop-ho-so/{LIST_SLUG}/", javascript=javascript)
    begin(page)
    page_fill(page, {"ten_don_vi": EMPLOYER})
    step_send(page)
    page.get_by_role("button", name="Thêm người lao động").click()
    page_fill(page, answers_of(LAN_ANH))
    if not javascript:
        page.get_by_role("button", name="Lưu", exact=True).last.click()
    page.check("[name=mang_thai]")
    page.get_by_role("button", name="Lưu", exact=True).last.click()
    page.get_by_role("button", name="Thêm người lao động").click()
    page_fill(page, answers_of(KHANH))
    assert page.locator("[name=mang_thai]").count() == 0
    page.get_by_role("button", name="Lưu", exact=True).last.click()
    page.locator("tr[data-row]").last.wait_for()  # the click does not wait for the page that it leads to
    assert page.locator("tr[data-row]").count() == 2
