"""Numbers, money and dates as official papers write them (facts 4.2 and 4.4; reading of the North)."""

from __future__ import annotations

from datetime import date

DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
BILLION = 10**9


def grouped(number: int) -> str:
    """3710000 → "3.710.000"."""
    return f"{number:,}".replace(",", ".")


def number_padded(number: int) -> str:
    """Numbers of papers below 10 get a zero: 5 → "05"."""
    return f"{number:02d}"


def sentence_case(text: str) -> str:
    """The first letter capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def money_words(amount: int) -> str:
    """3710000 → "Ba triệu bảy trăm mười nghìn đồng". Raises ValueError below zero."""
    return f"{sentence_case(number_words(amount))} đồng"


def number_words(number: int) -> str:
    """1005000 → "một triệu không trăm linh năm nghìn". Raises ValueError below zero."""
    if number < 0:
        raise ValueError("only numbers from zero are read")
    return " ".join(_words(number, follows=False)) or DIGITS[0]


def _words(number: int, *, follows: bool) -> list[str]:
    """The words of a number; `follows` a larger part, so its first group is read with its hundreds."""
    billions, rest = divmod(number, BILLION)
    words = [*_words(billions, follows=follows), "tỷ"] if billions else []
    for scale, name in ((10**6, ["triệu"]), (10**3, ["nghìn"]), (1, [])):
        group, rest = divmod(rest, scale)
        if group:
            words += [*_group_words(group, in_full=follows or bool(words)), *name]
    return words


def _group_words(group: int, *, in_full: bool) -> list[str]:
    """A number from 1 to 999; in full it names its hundreds even where there are none."""
    hundreds, tens, units = group // 100, group // 10 % 10, group % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or in_full else []
    if tens > 1:
        words += [DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif units and words:
        words.append("linh")
    if units:
        words.append(_unit_word(tens, units))
    return words


def _unit_word(tens: int, units: int) -> str:
    if tens and units == 5:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(units, DIGITS[units])
    return DIGITS[units]


def short_date(day: date) -> str:
    """05/08/2021."""
    return f"{day:%d/%m/%Y}"


def long_date(day: date) -> str:
    """ "ngày 05 tháng 8 năm 2021": days below 10 and the months 1 and 2 get a zero, other months none."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"
