"""A designer makes a thirteenth programme of the ninth, in the admin alone, and somebody begins to apply for it."""

import pytest

from people import DESIGNER, LEGAL_CHECKER

from .conftest import PHONE
from .editor import legal_check_pass, menu_action

LIST = "/quan-tri/snippets/content/programme/"


@pytest.fixture(scope="module")
def told():
    return {}


def test_1_the_ninth_programme_is_taken_out_as_a_file(sign_in, told, tmp_path_factory):
    page = sign_in(DESIGNER)
    page.goto(LIST)
    page.locator("main tr", has_text="Hỗ trợ hướng dẫn viên du lịch").get_by_role("link").first.click()
    page.locator("main header [data-w-dropdown-target=toggle]").first.click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Xuất gói").click()
    told["file"] = tmp_path_factory.mktemp("package") / download.value.suggested_filename
    download.value.save_as(told["file"])
    assert told["file"].name == "09-huong-dan-vien-du-lich-20211110.zip"


def test_2_it_comes_in_as_another_programme(sign_in, told, accessible):
    page = sign_in(DESIGNER)
    page.goto("/quan-tri/goi-chinh-sach/nhap/")
    page.get_by_label("Gói chính sách (.zip)").set_input_files(told["file"])
    page.get_by_role("button", name="Xem gói sẽ thay đổi gì").click()
    page.get_by_text("Nhập thành một chính sách khác").click()
    page.get_by_label("Mã của chính sách mới").fill("thuyet-minh-vien")
    page.get_by_label("Số của chính sách mới").fill("13")
    page.get_by_role("button", name="Xem gói sẽ thay đổi gì").click()
    page.get_by_text("số 13, mã “thuyet-minh-vien”").wait_for()
    accessible(page)
    page.get_by_role("button", name="Nhập", exact=True).click()
    page.get_by_text("Đã nhập “13.").wait_for()


def test_3_its_form_waits_until_the_designer_sends_it_in(sign_in, open_page):
    waiting = open_page("/nop-ho-so/thuyet-minh-vien/")
    assert waiting.get_by_role("button", name="Bắt đầu").count() == 0
    page = sign_in(DESIGNER)
    page.goto("/quan-tri/mau-don/")
    page.locator("main tr", has_text="thuyet-minh-vien").get_by_role("link").first.click()
    menu_action(page, "action-submit")
    page.locator(".messages .success").wait_for()


def test_4_the_legal_checker_reads_it_and_lets_it_be_published(sign_in, accessible):
    legal_check_pass(sign_in(LEGAL_CHECKER), "Mẫu số 10", accessible)


def test_5_somebody_begins_to_apply(open_page):
    page = open_page("/nop-ho-so/thuyet-minh-vien/", viewport=PHONE)
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("main .actions a.button").first.click()
    page.get_by_label("Họ và tên").wait_for()
