"""A citizen without JavaScript makes mistakes and loses nothing; an officer asks for a paper; anyone verifies one."""

import re

import pytest

from applicants import answers_of, photo
from form_filling import form_fill, page_fill, step_send
from people import COMPANY, RECEIVING_OFFICER, VAN_TAM

from .conftest import DESK, PHONE

ANSWERS = answers_of(VAN_TAM, loai_the="noi_dia", can_cu="hoi_vien")
CARD = {"name": "thẻ hội viên.jpg", "mimeType": "image/jpeg", "buffer": photo(size=(900, 1200)).read()}


@pytest.fixture(scope="module")
def told():
    return {}


def begin(page):
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("main .actions a.button").first.click()


def paper_when_drawn_up(page, kind):
    """Papers follow an act within a second or two; the officer looks again."""
    link = page.locator(f'[data-paper="{kind}"] a[href$=".docx"]').first
    for _look in range(20):
        if link.count():
            return link
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError(f"no {kind} on {page.url}")


def test_1_a_mistake_is_said_beside_the_field_and_on_top_and_the_rest_is_kept(open_page, accessible):
    page = open_page("/nop-ho-so/huong-dan-vien-du-lich/", viewport=PHONE)
    begin(page)
    page_fill(page, {"ho_ten": COMPANY})
    step_send(page)
    summary = page.locator(".error-summary")
    assert summary.count() == 1 and summary.locator("a").count() >= 2
    assert page.locator("input[name=ho_ten]").input_value() == COMPANY
    assert page.locator(".form-group--error .field-error").count() >= 2
    assert page.title().startswith("Lỗi")
    accessible(page)
    target = summary.locator("a").first.get_attribute("href")
    assert page.locator(target).count() == 1, "the summary leads to the field"


def test_2_a_wrong_file_is_refused_with_what_to_do_and_a_right_one_is_kept(open_page, accessible):
    page = open_page("/nop-ho-so/huong-dan-vien-du-lich/", viewport=PHONE)
    begin(page)
    for _step in range(12):
        if page.locator("main input[type=file]").count():
            break
        page_fill(page, ANSWERS)
        step_send(page)
    typed = {"ten_hoi": "Hội Hướng dẫn viên <Đỗ & O'Brien>", "so_the_hoi_vien": "HP-0123"}
    letter = {"name": "the.jpg", "mimeType": "image/jpeg", "buffer": b"Th\xc6\xb0 vi\xe1\xba\xbft tay" * 50}
    page_fill(page, typed, {"ban_sao_the_hoi_vien": letter})
    # With JavaScript a chosen file is sent at once.
    page.locator(".field-error").wait_for()
    assert "JPEG" in page.locator(".field-error").inner_text()
    assert page.locator("input[name=ten_hoi]").input_value() == typed["ten_hoi"]
    accessible(page)
    page_fill(page, {}, {"ban_sao_the_hoi_vien": CARD})
    page.get_by_role("link", name=CARD["name"]).wait_for()
    step_send(page)
    page.wait_for_url("**/nhan-tien/")


def test_3_the_whole_form_works_without_javascript_and_sending_twice_makes_one_application(open_page, told):
    page = open_page("/nop-ho-so/huong-dan-vien-du-lich/", viewport=PHONE, javascript=False)
    begin(page)
    form_fill(page, ANSWERS, {"ban_sao_the_hoi_vien": CARD})
    check = page.url
    page.locator("main form[data-step] input[type=checkbox]").check()
    page.get_by_role("button", name="Gửi hồ sơ").click()
    told["reference"] = page.locator("[data-reference]").inner_text()
    told["code"] = page.locator("[data-lookup-code]").inner_text()
    page.goto(check)
    assert page.locator("[data-reference]").inner_text() == told["reference"]


def test_4_an_officer_asks_for_a_paper_once(sign_in, told, accessible):
    page = sign_in(RECEIVING_OFFICER)
    page.goto(f"/can-bo/?q={told['reference']}")
    page.locator(f'[data-case="{told["reference"]}"] a').first.click()
    page.locator("[data-act=request_supplement]").click()
    page.locator("[data-confirm=request_supplement]").click()
    page.locator(".error-summary").wait_for()
    accessible(page)
    page.locator("main textarea").first.fill("Bản chụp mặt sau thẻ hội viên")
    for box in page.locator("main textarea").all()[1:]:
        box.fill("Ảnh đã gửi chỉ có mặt trước.")
    page.locator("[data-confirm=request_supplement]").click()
    page.wait_for_url(re.compile(r"/ho-so/\d+/$"))
    told["case"] = page.url


def test_5_he_hands_it_in_and_the_officer_receives_the_application(open_page, sign_in, told, accessible):
    page = open_page("/tra-cuu/", viewport=PHONE)
    page.locator("input[name=reference]").fill(told["reference"].lower())
    page.locator("input[name=code]").fill(told["code"])
    page.locator("main form button").first.click()
    page.wait_for_url("**/tra-cuu/H24*/")
    assert "Bản chụp mặt sau thẻ hội viên" in page.locator("main").inner_text()
    accessible(page)
    page.locator('a[href$="/bo-sung/"]').first.click()
    accessible(page)
    page.locator("main textarea").fill("Gửi mặt sau thẻ.")
    page.set_input_files("main input[type=file]", CARD)
    page.locator("main form[enctype] button:not([aria-hidden])").last.click()
    page.wait_for_url(re.compile(r"/tra-cuu/H24[^/]*/$"))
    assert page.locator('a[href$="/bo-sung/"]').count() == 0

    page = sign_in(RECEIVING_OFFICER)
    page.goto(told["case"])
    assert "Gửi mặt sau thẻ." in page.locator("main").inner_text()
    page.locator("[data-act=receive]").click()
    page.wait_for_load_state()
    link = paper_when_drawn_up(page, "receipt").get_attribute("href")
    told["verification"] = re.search(r"/([0-9A-Z]{17})\.", link)[1]


def test_6_anyone_verifies_the_paper_and_reads_nobody_s_secrets(open_page, told, accessible):
    page = open_page(f"/xac-thuc/{told['verification']}/", viewport=DESK)
    accessible(page)
    text = page.locator("main").inner_text()
    assert "Giấy tiếp nhận" in text
    assert VAN_TAM.identity_number not in text and VAN_TAM.phone not in text
    page = open_page("/xac-thuc/ABCDEFGHJKLM/", viewport=PHONE)
    accessible(page)


def test_7_another_language_and_back(open_page):
    page = open_page("/chinh-sach/huong-dan-vien-du-lich/")
    page.locator("button[name=language][value=en]").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("link", name="Apply").count()
    page.locator("button[name=language][value=vi]").click()
    assert page.locator("html").get_attribute("lang") == "vi"
