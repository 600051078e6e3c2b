"""The real product, prepared and served as `site/start.py` does, and a real browser before it."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}

#: Forms that no package has: with a list, and with questions that depend on others of their screen; the latter for a
#: programme whose own form no journey walks.
FORMS_OF_THE_TESTS = f"""
import sys; sys.path.append({str(ROOT / "tests")!r})
from employers import form_data
from made_forms import BRANCHES
from forms.definitions.services import form_definition_load
form_definition_load(data=form_data())
form_definition_load(data=BRANCHES | {{"programme": "nghe-si"}})
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def product(tmp_path_factory) -> str:
    """Address of a freshly prepared and served product, with its worker; JOURNEYS_AT names one that runs already."""
    if os.environ.get("JOURNEYS_AT"):
        yield os.environ["JOURNEYS_AT"]
        return
    var, port = tmp_path_factory.mktemp("var"), free_port()
    surroundings = os.environ | {"PORTAL_VAR": str(var), "DJANGO_SETTINGS_MODULE": "portal.settings.development"}
    manage = [sys.executable, str(ROOT / "site" / "manage.py")]
    subprocess.run([*manage, "site_prepare"], check=True, env=surroundings, cwd=ROOT)
    subprocess.run([*manage, "shell", "-c", FORMS_OF_THE_TESTS], check=True, env=surroundings, cwd=ROOT)
    with (var / "server.log").open("w") as log:
        server = subprocess.Popen(
            [*manage, "site_serve", "--port", str(port)],
            env=surroundings, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_it_answers(f"{address}/api/v1/health", server, var / "server.log")
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


def wait_until_it_answers(url: str, server: subprocess.Popen, log: Path) -> None:
    for _ in range(240):
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            assert server.poll() is None, log.read_text()[-3000:]
            time.sleep(0.25)
    raise AssertionError(log.read_text()[-3000:])


@pytest.fixture(scope="module")
def browser():
    """Closed after each file: while playwright's event loop runs, Django refuses its database to other tests."""
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=[*flags, "--disable-sync"])
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser, product):
    """Opens a page of the product: `open_page("/", viewport=PHONE, javascript=False)`."""
    contexts = []

    def open_(path: str = "/", *, viewport=DESK, javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport=viewport, base_url=product, java_script_enabled=javascript, locale="vi-VN", accept_downloads=True
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto(path)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def sign_in(open_page):
    from people import PASSWORD

    def sign_in_(username: str) -> Page:
        page = open_page("/tai-khoan/login/")
        page.locator("input[name=login]").fill(username)
        page.locator("input[name=password]").fill(PASSWORD)
        page.locator("main button[type=submit]").click()
        page.wait_for_url(re.compile(r"/(can-bo|quan-tri)/"))
        return page

    return sign_in_


@pytest.fixture(scope="session")
def accessible():
    """Asserts that axe-core finds nothing on a page."""
    axe = Axe()

    def check(page: Page) -> None:
        page.wait_for_load_state()
        # What fades in has its colours only at the end.
        page.evaluate("Promise.allSettled(document.getAnimations().map(animation => animation.finished))")
        found = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
        faults = [(rule["id"], [node["html"][:160] for node in rule["nodes"]][:4]) for rule in found]
        assert not faults, f"{page.url}: {faults}"

    return check
