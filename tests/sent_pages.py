"""A page as the server sent it, in a real browser without a server: only its own scripts run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.staticfiles.finders import find
from playwright.sync_api import Page, sync_playwright


@contextmanager
def in_the_browser(html: str, javascript: bool = True) -> Iterator[Page]:
    """Whoever opens it has got the page from Django before, for the browser's event loop and the database exclude each
    other. A fault of a script fails the test.
    """
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page, faults = chromium.new_context(java_script_enabled=javascript).new_page(), []
        page.on("pageerror", lambda fault: faults.append(str(fault)))

        def answer(route):
            if found := re.search(r"/static/([^?]+)", route.request.url):
                path = find(re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", found[1]))
                kind = "text/javascript" if path and path.endswith(".js") else "text/css"
                return route.fulfill(body=Path(path).read_text() if path else "", content_type=kind)
            return route.fulfill(body=html, content_type="text/html; charset=utf-8")

        page.route("**/*", answer)
        page.goto("http://step.test/")
        yield page
        chromium.close()
    assert faults == []
