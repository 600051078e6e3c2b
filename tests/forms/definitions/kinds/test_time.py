"""A time of day, as people write it."""

import pytest

from forms.definitions.field_types import field_type
from one_question import cleaned, kept, question, refused


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("8:30", "08:30"), ("08h30", "08:30"), ("8 giờ 30", "08:30"), ("8 giờ 30 phút", "08:30"), ("17g", "17:00"),
     ("0:00", "00:00"), ("23.59", "23:59"), ("7", "07:00")],
)  # fmt: skip
def test_every_usual_way_of_writing_is_understood(typed, stored):
    assert kept("time", typed) == stored


@pytest.mark.parametrize(
    "typed", ["24:00", "8:60", "sáng", "8:3", "-1:00", "٨:٣٠", "8:30:15", "9" * 10_000_000, "\x00?"]
)
def test_what_is_no_time_is_said(typed):
    assert refused("time", typed) == "Nhập giờ và phút, ví dụ 8:30."


@pytest.mark.parametrize("typed", [None, "", [], {}, ["8:30"]])
def test_nothing_is_asked_for(typed):
    assert refused("time", typed) == "Nhập giờ và phút, ví dụ 8:30."
    assert cleaned("time", typed, required=False) == ""


def test_the_hours_of_the_office_are_kept():
    hours = {"earliest": "07:30", "latest": "17:00"}
    assert refused("time", "7:29", **hours) == "Nhập giờ từ 07:30 trở đi."
    assert refused("time", "17:01", **hours) == "Nhập giờ không muộn hơn 17:00."
    assert field_type("time").problems(question("time", earliest="17:00", latest="07:30"))
    assert not field_type("time").problems(question("time", **hours))
