"""With JavaScript a computed value of the page follows its answers while they are typed."""

import pytest

from made_forms import applicant_before
from sent_pages import in_the_browser

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
    with in_the_browser(page_as_sent) as page:
        page.fill("[name=so_ngay]", "2,5")
        shown = [page.inner_text(f"#id_{key}") for key in ("tien_an", "gap_doi")]
        for part, value in (("day", "10"), ("month", "5"), ("year", "2021")):
            page.fill(f"[name=tu_ngay_{part}]", value)
        months = page.inner_text("#id_so_thang")
        page.fill("[name=so_ngay]", "hai")
        unknown = page.inner_text("#id_gap_doi")
    assert (shown, unknown) == (["200.000 đồng", "400.000 đồng"], "–")
    assert int(months) >= 6


def test_a_page_without_computed_values_carries_nothing_of_it(db, programmes_loaded):
    tuyet = applicant_before(QUESTIONS[0])
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert "live-data" not in page and "live.js" not in page
