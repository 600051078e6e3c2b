"""Days from … to …: how long a guide was in quarantine. Both ends count."""

from datetime import date

import pytest

from forms.definitions.field_types import field_type
from made_forms import applicant_before
from one_question import cleaned, kept, question, refused, told

TWO_WEEKS = [["1", "8", "2021"], ["14", "8", "2021"]]


def test_both_ends_count():
    assert kept("date_range", TWO_WEEKS) == {"from": "2021-08-01", "to": "2021-08-14"}
    assert told("date_range", TWO_WEEKS) == "01/08/2021 – 14/08/2021 (14 ngày)"
    assert told("date_range", [TWO_WEEKS[0], TWO_WEEKS[0]]) == "01/08/2021 – 01/08/2021 (1 ngày)"


def test_a_paper_names_each_end_and_the_days():
    kind, asked = field_type("date_range"), question("date_range")
    assert kind.paper(asked, cleaned("date_range", TWO_WEEKS)) == {"from": "01/08/2021", "to": "14/08/2021", "days": 14}
    assert kind.paper(asked, {}) == {"from": "", "to": "", "days": 0}


@pytest.mark.parametrize(
    ("typed", "settings", "said"),
    [
        (TWO_WEEKS[::-1], {}, "Ngày cuối đứng trước ngày đầu. Kiểm tra lại cả hai ngày."),
        (TWO_WEEKS, {"least_days": 15}, "Hiện có 14 ngày; cần ít nhất 15 ngày, tính cả ngày đầu và ngày cuối."),
        (TWO_WEEKS, {"most_days": 13}, "Hiện có 14 ngày; tối đa 13 ngày, tính cả ngày đầu và ngày cuối."),
        (TWO_WEEKS, {"earliest": "2021-08-02"}, "Từ ngày: Nhập ngày từ 02/08/2021 trở đi."),
        ([TWO_WEEKS[0], ["31", "6", "2021"]], {}, "Đến hết ngày: Không có ngày 31/6/2021 trong lịch."),
        ([TWO_WEEKS[0], ["", "", ""]], {}, "Đến hết ngày: Nhập đủ ngày, tháng, năm của cả ngày đầu và ngày cuối."),
    ],
)
def test_what_does_not_fit_is_said_at_its_end(typed, settings, said):
    assert said in refused("date_range", typed, **settings)


@pytest.mark.parametrize(
    "typed", [None, "", [], {}, "1/8/2021", [[], []], [{}, {}], [None, None], [[["1"]]], "x" * 10_000_000]
)
def test_what_is_no_answer_is_asked_for(typed):
    assert refused("date_range", typed) == "Nhập đủ ngày, tháng, năm của cả ngày đầu và ngày cuối."
    assert cleaned("date_range", typed, required=False) == {}


@pytest.mark.parametrize(
    "stored", [None, [], "2021", {"from": "2021-08-01"}, {"from": 1, "to": 2}, {"from": "x", "to": []}]
)
def test_stored_nonsense_is_no_answer(stored):
    assert field_type("date_range").decode(stored) == {}


def test_an_editor_is_told_of_limits_that_leave_nothing():
    problems = field_type("date_range").problems
    assert problems(question("date_range", least_days=15, most_days=10))
    assert problems(question("date_range", earliest="2021-12-01", latest="2021-05-01"))
    assert not problems(question("date_range", least_days=15, most_days=15))


@pytest.mark.django_db
def test_it_is_filled_in_sent_and_opened_again(programmes_loaded):
    tuyet = applicant_before({"type": "date_range", "key": "cach_ly", "label": "Thời gian cách ly", "least_days": 14})
    names = ("from_day", "from_month", "from_year", "to_day", "to_month", "to_year")
    typed = dict(zip((f"cach_ly_{name}" for name in names), (1, 8, 2021, 14, 8, 2021), strict=True))
    empty = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert all(f'name="{name}"' in empty for name in typed)
    short = tuyet.post("cau-hoi", **typed | {"cach_ly_to_day": 13})
    assert 'value="13"' in short.content.decode() and short.context["form"].errors
    assert tuyet.post("cau-hoi", **typed).url == tuyet.url("check")
    assert 'value="14"' in tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert "01/08/2021 – 14/08/2021 (14 ngày)" in tuyet.client.get(tuyet.url("check")).content.decode()
    tuyet.send()
    stored = {"from": "2021-08-01", "to": "2021-08-14"}
    assert stored in tuyet.draft.application.answers.values()
    assert field_type("date_range").decode(stored)["to"] == date(2021, 8, 14)
