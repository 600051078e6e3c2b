"""A designer who does not program makes a programme of his own in the admin, from its amounts to its paper; then the
rider of a motorbike taxi applies for it with his phone.
"""

import pytest
from playwright.sync_api import Page

from form_filling import page_fill, step_send
from people import DESIGNER, LEGAL_CHECKER
from people import VAN_TAM as RIDER
from word_files import texts, word_file

from .conftest import PHONE
from .editor import block_add, legal_check_pass, menu_action, part, pick, question_add, template_check_pass
from .papers import downloaded, first_paper, look_up

NAME = "Hỗ trợ người chạy xe ôm"
SLUG = "ho-tro-xe-om"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WHO, NUMBER = "Họ tên người được hỗ trợ", "Số căn cước người được hỗ trợ"


@pytest.fixture(scope="module")
def told():
    return {}


@pytest.fixture
def designer(sign_in) -> Page:
    return sign_in(DESIGNER)


def saved(page: Page) -> None:
    page.locator("main footer").get_by_role("button", name="Lưu").first.click()
    page.locator(".messages .success").wait_for()


def test_1_the_programme(designer):
    designer.goto("/quan-tri/snippets/content/programme/add/")
    fields = {"number": "14", "code": "xe-om", "name": NAME, "short_name": "Xe ôm", "summary": "1.500.000 đồng/người."}
    for name, text in fields.items():
        designer.locator(f"[name={name}]").fill(text)
    designer.locator("[name=audience]").select_option(index=1)
    saved(designer)


def test_2_its_rules_with_amounts(designer):
    designer.goto("/quan-tri/snippets/content/ruleversion/add/")
    pick(designer, "Chọn chính sách hỗ trợ", NAME)
    days = {"number": "1", "valid_from": "01/10/2021", "submit_from": "01/10/2021", "submit_to": "31/01/2022"}
    for name, text in days.items():
        designer.locator(f"[name={name}]").fill(text)
        designer.keyboard.press("Escape")
    designer.locator("[name=conditions]").fill("Chạy xe ôm tại Hải Phòng và phải dừng từ 14 ngày.")
    designer.locator("#id_support_levels-ADD").click()
    designer.locator("[name=support_levels-0-label]").fill("Người chạy xe ôm")
    designer.locator("[name=support_levels-0-amount]").fill("1500000")
    saved(designer)


def test_3_the_route_of_its_cases(designer):
    designer.goto("/quan-tri/quy-trinh/add/")
    pick(designer, "Chọn chính sách hỗ trợ", NAME)
    designer.locator("[name=name]").fill("Xe ôm – Sở Du lịch và UBND thành phố")
    stages = [("Tiếp nhận", "Sở Du lịch", "0"), ("Thẩm định", "Sở Du lịch", "2")]
    for number, (duty, office, working_days) in enumerate(stages):
        if number:
            designer.locator("#id_stages-ADD").click()
        designer.locator(f"[name=stages-{number}-name]").fill(duty)
        designer.locator(f"[name=stages-{number}-duty]").select_option(label=duty)
        designer.locator(f"[name=stages-{number}-working_days]").fill(working_days)
        row = designer.locator(f"#inline_child_stages-{number}-panel-content, #inline_child_stages-{number}").last
        pick(designer, "Chọn cơ quan", office, within=row)
    saved(designer)


def test_4_a_form_with_steps_conditions_a_list_and_sums(designer, told):
    page = designer
    page.goto("/quan-tri/mau-don/add/")
    steps = part(page.locator("main"), "steps")
    person = block_add(page, steps)
    part(person, "title").locator("input").fill("Người chạy xe")
    questions = part(person, "fields")
    question_add(page, questions, "Văn bản ngắn", "Họ và tên", meaning=WHO, key="ho_ten")
    question_add(page, questions, "Số CCCD/CMND", "Số căn cước công dân", key="so_can_cuoc")
    question_add(page, questions, "Có hoặc không", "Có con dưới 6 tuổi?", key="co_con")
    children = question_add(page, questions, "Số", "Số con dưới 6 tuổi", key="so_con")
    condition = part(children, "conditions")
    row = block_add(page, condition)
    part(row, "field").locator("input").fill("co_con")
    part(row, "value").locator("input").fill("có")
    group = block_add(page, steps)
    part(group, "title").locator("input").fill("Những người cùng nhóm")
    questions = part(group, "fields")
    people = question_add(page, questions, "Nhóm lặp (danh sách)", "Người cùng nhóm", key="nhom")
    part(people, "row_name").locator("input").fill("Người chạy xe")
    inner = part(people, "fields")
    question_add(page, inner, "Văn bản ngắn", "Tên người cùng nhóm", key="ten")
    question_add(page, inner, "Số tiền", "Thu nhập bị mất mỗi ngày", key="thu_nhap")
    total = question_add(page, questions, "Số tiền tự tính", "Cả nhóm mất mỗi ngày", key="ca_nhom")
    line = block_add(page, part(total, "formula"), "Tổng của một câu hỏi trong nhóm")
    part(line, "field").locator("input").fill("nhom.thu_nhap")
    page.get_by_role("tab", name="Thông tin chung").click()
    page.locator("[name=title]").fill("Đề nghị hỗ trợ người chạy xe ôm")
    pick(page, "Chọn chính sách hỗ trợ", NAME)
    page.locator("[name=slug]").fill(SLUG)
    pick(page, "Chọn cơ quan", "Sở Du lịch")
    page.locator("[name=declaration]").fill("Tôi cam đoan những điều khai trên là đúng.")
    page.locator("main footer").get_by_role("button", name="Lưu bản nháp").first.click()
    page.wait_for_url("**/mau-don/edit/*/")
    told["form"] = page.url


def test_5_it_goes_to_the_legal_checker_when_it_says_who_is_supported(designer, sign_in, told):
    page = designer
    page.goto(told["form"])
    menu_action(page, "action-submit")
    page.get_by_text(f"“{NUMBER}”").first.wait_for()
    # Blocks are folded when an editor opens.
    page.evaluate("document.querySelectorAll('[hidden=until-found]').forEach(panel => panel.hidden = false)")
    identity = page.locator("[data-contentpath=meaning] select").nth(1)
    identity.select_option(label=NUMBER)
    menu_action(page, "action-submit")
    page.locator(".messages .success").wait_for()
    legal_check_pass(sign_in(LEGAL_CHECKER), "Đề nghị hỗ trợ người chạy xe ôm")


def template_upload(page: Page, file: bytes):
    """On the page of the template: the new version."""
    payload = {"name": "de-nghi.docx", "mimeType": WORD, "buffer": file}
    page.set_input_files("input[name=docx]", payload)
    page.locator("main footer").get_by_role("button", name="Lưu").first.click()


def test_6_the_paper_comes_from_word_and_a_wrong_name_is_said(designer):
    page = designer
    page.goto("/quan-tri/snippets/document_library/documenttemplate/add/")
    page.locator("[name=name]").fill("Đơn đề nghị hỗ trợ người chạy xe ôm")
    page.locator("[name=kind]").select_option("application_form")
    pick(page, "Chọn chính sách hỗ trợ", NAME)
    template_upload(page, word_file("Tôi là {{ tra_loi.ho_tenn }}."))
    page.get_by_text("Có phải ý bạn là “tra_loi.ho_ten”? Vị trí: “Tôi là {{ tra_loi.ho_tenn }}.”").first.wait_for()
    template_upload(
        page, word_file("ĐƠN ĐỀ NGHỊ HỖ TRỢ", "Tôi là {{ tra_loi.ho_ten }}.", "Cả nhóm mất {{ tra_loi.ca_nhom }}.")
    )
    page.locator(".messages .success").wait_for()


def test_7_the_paper_is_put_into_use_by_a_second_person(designer, sign_in):
    template_check_pass(designer, sign_in(LEGAL_CHECKER), "Đơn đề nghị hỗ trợ người chạy xe ôm")


def test_8_a_rider_applies(open_page, told):
    page = open_page(f"/nop-ho-so/{SLUG}/", viewport=PHONE)
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("main .actions a.button").first.click()
    page_fill(page, {"ho_ten": RIDER.name, "so_can_cuoc": RIDER.identity_number, "co_con": "true"})
    page.get_by_label("Số con dưới 6 tuổi").fill("2")
    step_send(page)
    page.get_by_role("button", name="Thêm người chạy xe").click()
    page_fill(page, {"ten": "Vũ Văn Bình", "thu_nhap": "250.000"})
    page.get_by_role("button", name="Lưu", exact=True).last.click()
    page.get_by_text("Cả nhóm mất mỗi ngày").wait_for()
    step_send(page)
    page.locator("[name=declared]").check()
    page.get_by_role("button", name="Gửi hồ sơ").click()
    told["reference"] = page.locator("[data-reference]").inner_text()
    told["code"] = page.locator("[data-lookup-code]").inner_text()


def test_9_his_paper_is_made_of_the_designers_template(open_page, told):
    page = open_page("/tra-cuu/")
    look_up(page, told)
    assert texts(downloaded(page, first_paper(page)))[1:] == [
        f"Tôi là {RIDER.name}.",
        "Cả nhóm mất 250.000 đồng.",
    ]
