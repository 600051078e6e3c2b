"""Social insurance numbers: 10 digits, zeros in front kept (facts 2.4)."""

import pytest

from one_question import cleaned, kept, refused


@pytest.mark.parametrize(("typed", "stored"), [("0120012345", "0120012345"), (" 31 2001 2345 ", "3120012345")])
def test_ten_digits_are_taken_and_zeros_stay(typed, stored):
    assert kept("social_insurance", typed) == stored


@pytest.mark.parametrize("typed", ["312001234", "31200123456", "HP12345678", "🙈" * 10, None, [], {}, "1" * 10_000_000])
def test_anything_else_is_said(typed):
    assert "Nhập mã số bảo hiểm xã hội gồm 10 chữ số" in refused("social_insurance", typed)


def test_it_may_be_left_empty_when_not_required():
    assert cleaned("social_insurance", " ", required=False) == ""
