"""How a person fills a page of the wizard: what it asks for and what he knows, by the names of inputs."""

from __future__ import annotations

import re
from collections.abc import Mapping

from playwright.sync_api import Page


def page_fill(page: Page, answers: Mapping[str, str], files: Mapping[str, dict] = {}) -> None:
    """Types, ticks and chooses on this page; `files` are playwright's file payloads by name of input."""
    for name, value in answers.items():
        inputs = page.locator(f'main [name="{name}"]')
        if not inputs.count():
            continue
        kind = inputs.first.evaluate("element => element.type || element.tagName")
        if kind == "radio":
            page.locator(f'main [name="{name}"][value="{value}"]').check()
        elif kind == "checkbox":
            inputs.first.check()
        elif kind.startswith("select"):
            inputs.first.select_option(value)
        else:
            inputs.first.fill(value)
    for name, payload in files.items():
        if page.locator(f'main input[type=file][name="{name}"]').count():
            page.set_input_files(f'main input[type=file][name="{name}"]', payload)


def step_send(page: Page) -> None:
    """Presses "Save and continue" and waits for the page that follows, be it this one with faults."""
    with page.expect_navigation():
        page.locator("main form[data-step] .actions button.button:not(.button--secondary)").click()


def form_fill(page: Page, answers: Mapping[str, str], files: Mapping[str, dict] = {}, *, on_page=lambda page: None):
    """From step to step to the check page; `on_page` looks at each page before it is filled."""
    for _step in range(15):
        on_page(page)
        if re.search(r"/kiem-tra/$", page.url):
            return
        page_fill(page, answers, files)
        step_send(page)
    raise AssertionError(f"the wizard goes in circles at {page.url}")
