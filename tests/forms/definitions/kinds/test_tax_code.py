"""Tax codes: the check digit finds a slip of the finger (formula and examples in facts 2.4)."""

import pytest

from one_question import cleaned, kept, refused


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("0100109106", "0100109106"), ("0100112437", "0100112437"), ("0301452948", "0301452948"),
     ("0100109106001", "0100109106-001"), ("0100109106-001", "0100109106-001"), ("031 190 004 567", "031190004567")],
)  # fmt: skip
def test_codes_of_bodies_branches_and_persons_are_taken(typed, stored):
    assert kept("tax_code", typed) == stored


@pytest.mark.parametrize("typed", ["0100109107", "0100109016", "0100109107-001", "0100109106-000", "003190004567"])
def test_a_wrong_digit_is_found(typed):
    assert "có chữ số sai" in refused("tax_code", typed)


@pytest.mark.parametrize(
    "typed", ["01001091", "01001091061", "MST0100109106", "🙈" * 10, None, [], {}, "1" * 10_000_000]
)
def test_what_is_no_code_is_said(typed):
    assert "Nhập mã số thuế gồm 10 chữ số" in refused("tax_code", typed)
    assert cleaned("tax_code", "", required=False) == ""
