"""A designer's hands in Wagtail's editors: what she picks, adds and types, in the words of the screen."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

PATHS = "elements => elements.map(element => element.dataset.contentpath)"


def pick(page: Page, button: str, name: str, within: Locator | None = None) -> None:
    """Chooses something kept elsewhere: a programme, an office, a legal document."""
    (within or page.locator("main")).get_by_role("button", name=button).first.click()
    window = page.locator(".modal-dialog")
    window.locator("input[type=text], input[type=search]").first.fill(name)
    window.get_by_role("link", name=name).first.click()
    window.wait_for(state="detached")


def part(block: Locator, name: str) -> Locator:
    """The part `name` of a block; of several inside each other the outermost."""
    return block.locator(f'[data-contentpath="{name}"]').first


def block_add(page: Page, stream: Locator, kind: str = "") -> Locator:
    """Adds a block at the end of `stream`; `kind`: which, where there are several."""
    places = page.locator("[data-contentpath]")
    before = places.evaluate_all(PATHS)
    stream.locator("button.c-sf-add-button").last.click()
    if kind:
        page.get_by_role("option", name=kind, exact=True).click()
    page.wait_for_function("count => document.querySelectorAll('[data-contentpath]').length > count", arg=len(before))
    new = next(path for path in places.evaluate_all(PATHS) if path not in before and "-" in path)
    return page.locator(f'[data-contentpath="{new}"]')


def question_add(page: Page, stream: Locator, kind: str, label: str, *, meaning: str = "", key: str = "") -> Locator:
    block = block_add(page, stream, kind)
    part(block, "label").locator("input").fill(label)
    if meaning:
        part(block, "meaning").locator("select").select_option(label=meaning)
    if key:
        settings(block)
        part(block, "key").locator("input").fill(key)
    return block


def settings(block: Locator) -> None:
    """Opens what a block keeps behind its gear."""
    kept = block.locator("[id^=block_group-][id$=-settings]").first.get_attribute("id")
    block.page.locator(f'[aria-controls="{kept}"]').click()


def legal_check_pass(page: Page, form: str, look=lambda page: None) -> None:
    """The legal checker opens the form from his first page, reads it and approves; `look` looks at it before."""
    page.goto("/quan-tri/")
    page.get_by_role("link", name=form).first.click()
    page.get_by_text("Toàn bộ mẫu đơn bằng lời").wait_for()
    look(page)
    page.get_by_role("button", name="Đồng ý", exact=True).click()
    page.locator(".messages .success").wait_for()


def template_check_pass(designer: Page, checker: Page, template: str) -> None:
    """The designer sends the newest version of a template in; the legal checker looks at it and puts it into use."""
    designer.goto("/quan-tri/snippets/document_library/documenttemplate/")
    designer.get_by_role("link", name=template).first.click()
    designer.get_by_role("link", name="Phiên bản 1").click()
    designer.get_by_role("button", name="Gửi kiểm tra").click()
    checker.goto(designer.url)
    checker.get_by_role("button", name="Duyệt và đưa vào dùng").click()
    checker.get_by_text("Đang dùng phiên bản này để lập văn bản").wait_for()


def menu_action(page: Page, name: str) -> None:
    """One of the actions in the menu at the foot of an editor."""
    page.locator("main footer [data-w-dropdown-target=toggle]").first.click()
    page.locator(f"button[name={name}]").click()
