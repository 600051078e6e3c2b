"""From the home page through the screener to the application form: with and without JavaScript, on phone and desk."""

import re

from .conftest import DESK, PHONE

GUIDE = "Hướng dẫn viên du lịch"


def press(page, name: str):
    """Waits for the page that follows, be it this one with a fault."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def answer(page, label: str):
    page.get_by_label(label, exact=True).check()
    press(page, "Tiếp tục")


def test_1_a_worker_without_javascript_finds_her_programme_and_corrects_an_answer(open_page, accessible):
    page = open_page("/", viewport=PHONE, javascript=False)
    page.locator("main").get_by_role("link", name="Tôi thuộc chính sách nào?").click()
    page.get_by_text("Câu 1, nhiều nhất 8 câu").wait_for()
    answer(page, "Người lao động có hợp đồng lao động")
    answer(page, "Tạm hoãn hợp đồng lao động hoặc nghỉ việc không hưởng lương")
    press(page, "Tiếp tục")
    assert page.locator(".error-summary").count() == 1
    page.locator("main input[name=so_ngay]").fill("45")
    press(page, "Tiếp tục")
    answer(page, "Nơi làm việc phải dừng toàn bộ hoặc một phần để phòng, chống dịch")
    press(page, "Không rõ")
    page.locator("main input[name=con_nho]").fill("1")
    press(page, "Tiếp tục")
    answer(page, "Không")
    answer(page, "Không")
    assert page.get_by_role("heading", level=1).inner_text() == "Có 1 chính sách có thể phù hợp với bạn"
    with page.expect_navigation():
        page.locator(".missing a").click()
    answer(page, "Có")
    result = page.locator('[data-verdict="fits"]')
    assert result.get_attribute("data-programme") == "tam-hoan-nghi-khong-luong"
    assert "4.710.000 đồng" in result.locator(".sums__total").inner_text()
    assert "Điều 13" in result.inner_text()
    assert page.locator('[data-verdict="does_not_fit"]').count() == 11


def test_2_every_page_of_it_can_be_used_by_everybody(open_page, accessible):
    page = open_page("/toi-thuoc-chinh-sach-nao/", viewport=PHONE)
    accessible(page)
    page.goto("/toi-thuoc-chinh-sach-nao/?vai=huong_dan_vien&loai_the=quoc_te&con_han=true")
    accessible(page)
    page.goto("/toi-thuoc-chinh-sach-nao/?vai=nguoi_lao_dong&viec_lam=tam_hoan&so_ngay=nhieu")
    accessible(page)
    page.goto(
        "/toi-thuoc-chinh-sach-nao/?vai=lao_dong_tu_do&cu_tru=thuong_tru&nghe=khong-ro&mat_viec=true&da_nhan=chua&dich=f0"
    )
    page.locator("details summary").click()
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_3_a_guide_takes_her_answers_into_the_form(open_page, accessible):
    page = open_page("/toi-thuoc-chinh-sach-nao/", viewport=DESK)
    answer(page, GUIDE)
    answer(page, "Hướng dẫn viên du lịch quốc tế")
    answer(page, "Có")
    for part, text in {"day": "1", "month": "6", "year": "2019"}.items():
        page.locator(f"main input[name=ngay_cap_the_{part}]").fill(text)
    press(page, "Tiếp tục")
    page.get_by_label(re.compile("Có hợp đồng lao động với doanh nghiệp lữ hành")).check()
    press(page, "Tiếp tục")
    answer(page, "Chưa nhận")
    answer(page, "Không")
    accessible(page)
    page.go_back()
    page.get_by_text("F0").first.wait_for()
    page.go_forward()
    with page.expect_navigation():
        page.locator('[data-verdict="fits"]').get_by_role("link", name="Nộp hồ sơ").click()
    accessible(page)
    assert page.get_by_text("Loại thẻ: Hướng dẫn viên du lịch quốc tế").count() == 1
    press(page, "Bắt đầu")
    page.goto(page.url.rstrip("/") + "/the-huong-dan-vien/")
    assert page.locator("input[name=loai_the]:checked").get_attribute("value") == "quoc_te"
    assert page.locator("input[name=ngay_cap_the_year]").input_value() == "2019"
