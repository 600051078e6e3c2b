"""On a phone with a slow network: what is typed is kept by itself, a large photo arrives small, a lost one is said."""

import re

import pytest

from applicants import answers_of, photo
from form_filling import page_fill, step_send
from people import H_HEN

from .conftest import PHONE

ANSWERS = answers_of(H_HEN, loai_the="noi_dia", can_cu="hoi_vien")


@pytest.fixture
def page(open_page):
    page = open_page("/nop-ho-so/huong-dan-vien-du-lich/", viewport=PHONE)
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("main .actions a.button").first.click()
    return page


def to_the_step_with_a_file(page):
    for _step in range(12):
        if page.locator("input[type=file]").count():
            return
        page_fill(page, ANSWERS)
        step_send(page)
    raise AssertionError("no step asks for a file")


def test_typing_is_kept_and_sending_right_after_it_is_no_conflict(page, accessible):
    page.locator("input[name=ho_ten]").fill(H_HEN.name)
    page.get_by_text(re.compile(r"Đã tự lưu lúc \d\d:\d\d")).wait_for()
    accessible(page)
    page.reload()
    assert page.locator("input[name=ho_ten]").input_value() == H_HEN.name
    page.route("**/nguoi-de-nghi/", lambda route: (page.wait_for_timeout(300), route.continue_())[1])
    page_fill(page, ANSWERS)
    page.wait_for_timeout(3050)
    page.locator("input[name=ho_ten]").fill(f"{H_HEN.name} Êban")
    step_send(page)
    page.wait_for_url("**/giay-to-tuy-than/")


def test_a_large_photo_is_sent_small_and_the_rest_of_the_page_stays(page, accessible):
    to_the_step_with_a_file(page)
    noise = photo(size=(4000, 3000), quality=100).read() + b"\0" * 2_000_000
    page.locator("main input[type=text]").first.fill("chưa xong")
    page.set_input_files("input[type=file]", {"name": "thẻ.png.jpg", "mimeType": "image/jpeg", "buffer": noise})
    page.locator(".attachments__list li").wait_for()
    assert page.locator("main input[type=text]").first.input_value() == "chưa xong"
    size = page.locator(".attachments__list li > span").inner_text()
    assert "KB" in size and float(size.split()[0].replace(",", ".")) < 500
    accessible(page)


def test_without_network_it_says_what_to_do(page):
    to_the_step_with_a_file(page)
    page.context.set_offline(True)
    file = {"name": "thẻ.jpg", "mimeType": "image/jpeg", "buffer": photo().read()}
    page.set_input_files("input[type=file]", file)
    page.get_by_text("Tệp chưa gửi được").wait_for()
    page.context.set_offline(False)
    page.set_input_files("input[type=file]", file)
    page.locator(".attachments__list li").wait_for()
