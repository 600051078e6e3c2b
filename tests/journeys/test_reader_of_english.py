"""A tour guide who reads English fills a form in; a designer gives a text its English."""

import re

from form_filling import page_fill, step_send
from people import ANH_TUYET, DESIGNER

from .conftest import PHONE

START = "/nop-ho-so/huong-dan-vien-du-lich/"


def test_1_the_screens_and_their_faults_are_english(open_page, accessible):
    page = open_page(START, viewport=PHONE)
    page.get_by_role("button", name="English").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Application for support for tour guides"
    accessible(page)
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("link", name=re.compile("Applicant")).click()
    page_fill(page, {"ngay_sinh_day": "8", "ngay_sinh_month": "3", "ngay_sinh_year": "1990"})
    step_send(page)
    faults = [link.inner_text() for link in page.locator(".error-summary a").all()]
    assert faults == ["Full name: Answer this question.", "Sex: Choose one of the answers."]
    assert page.title().startswith("Error: Applicant – Application for support")
    accessible(page)
    page_fill(page, {"ho_ten": ANH_TUYET.name, "gioi_tinh": "nu"})
    step_send(page)
    page.get_by_role("heading", name="Identity papers").wait_for()
    page.goto(page.url.replace("giay-to-tuy-than", "nguoi-de-nghi"))
    page.get_by_role("button", name="Tiếng Việt").click()
    assert page.get_by_label("Họ và tên").input_value() == ANH_TUYET.name


def test_2_a_designer_translates_on_a_page_of_its_own(sign_in, accessible):
    page = sign_in(DESIGNER)
    page.goto("/quan-tri/mau-don/")
    form = page.get_by_role("link", name=re.compile("Mẫu số 10")).first.get_attribute("href")
    page.goto(form.replace("/edit", "") + "tieng-anh/")
    page.locator("[data-missing='0']").wait_for()
    accessible(page)
    box = page.get_by_label("Hướng dẫn viên du lịch nội địa", exact=True)
    assert box.input_value() == "Domestic tour guide"
    box.fill("")
    page.get_by_role("button", name="Lưu bản nháp").click()
    page.locator("[data-missing='1']").wait_for()
    page.get_by_label("Hướng dẫn viên du lịch nội địa", exact=True).fill("Domestic tour guide")
    page.get_by_role("button", name="Lưu bản nháp").click()
    page.locator("[data-missing='0']").wait_for()
