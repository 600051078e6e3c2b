"""Looking an application up, and downloading what lies there."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Locator, Page


def look_up(page: Page, told: Mapping[str, str]) -> None:
    """From the page of looking up; `told`: reference and code, as the receipt told them."""
    page.locator("input[name=reference]").fill(told["reference"])
    page.locator("input[name=code]").fill(told["code"])
    page.locator("main form button").first.click()


def first_paper(page: Page) -> Locator:
    """The link to the first paper as DOCX; the worker may still be at it."""
    paper = page.locator('main a[href$=".docx"]').first
    for _second in range(60):
        if paper.count():
            break
        page.wait_for_timeout(1_000)
        page.reload()
    return paper


def downloaded(page: Page, link: Locator) -> bytes:
    with page.expect_download() as waiting:
        link.click()
    return waiting.value.path().read_bytes()
