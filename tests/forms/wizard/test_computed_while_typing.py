"""With JavaScript a computed value of the page follows its answers while they are typed."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find
from playwright.sync_api import sync_playwright

from made_forms import applicant_before

QUESTIONS = [
    {"type": "number", "key": "so_ngay", "label": "Số ngày", "decimals": 1},
    {"type": "date", "key": "tu_ngay", "label": "Từ ngày"},
    {
        "type": "computed_money", "key": "tien_an", "label": "Tiền ăn",
        "formula": [{"type": "calculate", "value": {"left": "so_ngay", "operator": "*", "right": "80000", "name": ""}}],
    },
    {
        "type": "computed_money", "key": "gap_doi", "label": "Gấp đôi",
        "formula": [{"type": "calculate", "value": {"left": "tien_an", "operator": "*", "right": "2", "name": ""}}],
    },
    {
        "type": "computed_number", "key": "so_thang", "label": "Số tháng",
        "formula": [{"type": "calculate", "value": {"left": "tu_ngay", "operator": "months", "right": "hôm nay",
                                                    "name": ""}}],
    },
]  # fmt: skip


@pytest.fixture
def page_as_sent(db, programmes_loaded):
    tuyet = applicant_before(*QUESTIONS)
    return tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()


def test_values_follow_the_answers_and_wrong_ones_are_unknown(page_as_sent):
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page, faults = chromium.new_page(), []
        page.on("pageerror", lambda fault: faults.append(str(fault)))

        def answer(route):
            if found := re.search(r"/static/([^?]+)", route.request.url):
                path = find(re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", found[1]))
                kind = "text/javascript" if path and path.endswith(".js") else "text/css"
                return route.fulfill(body=Path(path).read_text() if path else "", content_type=kind)
            return route.fulfill(body=page_as_sent, content_type="text/html; charset=utf-8")

        page.route("**/*", answer)
        page.goto("http://step.test/")
        page.fill("[name=so_ngay]", "2,5")
        shown = [page.inner_text(f"#id_{key}") for key in ("tien_an", "gap_doi")]
        for part, value in (("day", "10"), ("month", "5"), ("year", "2021")):
            page.fill(f"[name=tu_ngay_{part}]", value)
        months = page.inner_text("#id_so_thang")
        page.fill("[name=so_ngay]", "hai")
        unknown = page.inner_text("#id_gap_doi")
        chromium.close()
    assert (shown, unknown, faults) == (["200.000 đồng", "400.000 đồng"], "–", [])
    assert int(months) >= 6


def test_a_page_without_computed_values_carries_nothing_of_it(db, programmes_loaded):
    tuyet = applicant_before(QUESTIONS[0])
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert "live-data" not in page and "live.js" not in page
