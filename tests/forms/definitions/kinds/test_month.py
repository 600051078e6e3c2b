"""A month: from which one wages were not paid."""

from datetime import date

import pytest

from forms.definitions.field_types import field_type
from one_question import cleaned, kept, question, refused, told


@pytest.mark.parametrize("typed", [["7", "2021"], ["07", "2021"], ["7/2021", ""], ["07-2021", ""]])
def test_a_month_may_be_typed_in_several_ways(typed):
    assert cleaned("month", typed) == date(2021, 7, 1)
    assert (kept("month", typed), told("month", typed)) == ("2021-07", "07/2021")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["13", "2021"], "Một năm chỉ có tháng 1 đến tháng 12."),
        (["0", "2021"], "Một năm chỉ có tháng 1 đến tháng 12."),
        (["7", "21"], "Nhập năm gồm 4 chữ số, ví dụ 2021."),
        (["7", "0021"], "Nhập năm gồm 4 chữ số, ví dụ 2021."),
        (["7", ""], "Nhập tháng, năm bằng chữ số, ví dụ 7 2021."),
        (["bảy", "2021"], "Nhập tháng, năm bằng chữ số, ví dụ 7 2021."),
        (["", ""], "Nhập tháng và năm."),
        ("7/2021", "Nhập tháng và năm."),
        ([{}, []], "Nhập tháng và năm."),
        (["9" * 10_000_000, "2021"], "Nhập tháng, năm bằng chữ số"),
    ],
)
def test_what_is_no_month_is_said(typed, said):
    assert said in refused("month", typed)


def test_the_months_allowed_are_named():
    bounds = {"earliest": "2021-05", "latest": "2021-12"}
    assert refused("month", ["4", "2021"], **bounds) == "Nhập tháng từ 05/2021 trở đi."
    assert refused("month", ["1", "2022"], **bounds) == "Nhập tháng không muộn hơn 12/2021."
    assert kept("month", ["5", "2021"], **bounds) == "2021-05"


@pytest.mark.parametrize("stored", [None, "", "2021", "2021-13", "2021-7x", 202107, [], {}])
def test_stored_nonsense_is_no_month(stored):
    assert field_type("month").decode(stored) is None


def test_an_editor_is_told_of_bounds_that_leave_no_month():
    problems = field_type("month").problems
    assert problems(question("month", earliest="2021-12", latest="2021-05"))
    assert problems(question("month", earliest="2021-13"))
    assert not problems(question("month", earliest="2021-05", latest="2021-05"))
