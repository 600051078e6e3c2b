"""Passport numbers: one letter and seven digits is usual, not the rule (facts 2.4)."""

import pytest

from forms.definitions.field_types import field_type
from one_question import cleaned, kept, question, refused


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("c1234567", "C1234567"), (" C 123-4567 ", "C1234567"), ("AB123456", "AB123456"), ("123456789", "123456789"),
     ("Ｃ１２３４５６７", "C1234567")],
)  # fmt: skip
def test_numbers_of_all_countries_are_taken(typed, stored):
    assert kept("passport", typed) == stored


@pytest.mark.parametrize("typed", ["C1234", "C123456789", "HOCHIEU", "🙈" * 7, None, [], {}, "C" * 10_000_000])
def test_what_is_no_number_is_said(typed):
    assert "Nhập số hộ chiếu gồm 6 đến 9 chữ cái và chữ số" in refused("passport", typed)


def test_the_usual_form_is_a_hint_only_and_the_editor_may_write_another():
    kind = field_type("passport")
    assert "một chữ cái và bảy chữ số" in str(kind.form_field(question("passport")).help_text)
    assert kind.form_field(question("passport", hint="Xem trang 2.")).help_text == "Xem trang 2."
    assert cleaned("passport", "", required=False) == ""
