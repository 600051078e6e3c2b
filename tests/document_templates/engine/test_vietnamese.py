"""Numbers, money and dates are read and written as official papers do (facts 4.2, 4.4)."""

from datetime import date

import pytest

from document_templates.engine.vietnamese import grouped, long_date, money_words, number_padded, number_words

IN_WORDS = {
    80_000: "Tám mươi nghìn",
    1_000_000: "Một triệu",
    1_005_000: "Một triệu không trăm linh năm nghìn",
    1_680_000: "Một triệu sáu trăm tám mươi nghìn",
    1_855_000: "Một triệu tám trăm năm mươi lăm nghìn",
    3_710_000: "Ba triệu bảy trăm mười nghìn",
    4_710_000: "Bốn triệu bảy trăm mười nghìn",
    15_000_000: "Mười lăm triệu",
    21_000_000: "Hai mươi mốt triệu",
    24_000_000: "Hai mươi tư triệu",
    100_005: "Một trăm nghìn không trăm linh năm",
    115_115_000: "Một trăm mười lăm triệu một trăm mười lăm nghìn",
    342_748_500_000: "Ba trăm bốn mươi hai tỷ bảy trăm bốn mươi tám triệu năm trăm nghìn",
    7_500_000_000_000: "Bảy nghìn năm trăm tỷ",
    0: "Không",
    10: "Mười",
    11: "Mười một",
    14: "Mười bốn",
    101: "Một trăm linh một",
    1_000_000_001: "Một tỷ không trăm linh một",
}


@pytest.mark.parametrize(("amount", "words"), IN_WORDS.items())
def test_money_in_words(amount, words):
    assert money_words(amount) == f"{words} đồng"


def test_a_number_below_zero_is_not_read():
    with pytest.raises(ValueError, match="zero"):
        number_words(-1)


def test_dots_between_thousands():
    assert grouped(3_710_000) == "3.710.000"
    assert grouped(500) == "500"


def test_numbers_of_papers_below_ten_get_a_zero():
    assert [number_padded(number) for number in (5, 12, 345)] == ["05", "12", "345"]


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2021, 8, 5), "ngày 05 tháng 8 năm 2021"),
        (date(2022, 1, 15), "ngày 15 tháng 01 năm 2022"),
        (date(2022, 2, 28), "ngày 28 tháng 02 năm 2022"),
        (date(2021, 10, 9), "ngày 09 tháng 10 năm 2021"),
    ],
)
def test_only_days_below_ten_and_the_months_one_and_two_get_a_zero(day, written):
    assert long_date(day) == written
