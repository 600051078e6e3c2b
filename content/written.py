"""Numbers and days as people in Việt Nam write them, in forms and in the admin."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from .text import fold

LONGEST = 40
#: How the day of submission is written, folded.
SUBMISSION_DAY = frozenset({"hom nay", "ngay nop", "ngay nop ho so", "today"})
GROUPED = re.compile(r"[+-]?\d{1,3}(\.\d{3})+|[+-]?\d{1,3}(,\d{3})+")


def number_of(text: str, decimals: int) -> Decimal | None:
    """The number a person typed, or None. Groups of three are thousands; else a comma or point starts decimals."""
    text = text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")[: LONGEST + 1]
    whole, comma, rest = text.partition(",")
    if GROUPED.fullmatch(text):
        text = text.replace(".", "").replace(",", "")
    elif comma and (GROUPED.fullmatch(whole) or "." not in whole):
        text = f"{whole.replace('.', '')}.{rest}"
    if len(text) > LONGEST or not re.fullmatch(r"[+-]?\d+(\.\d+)?", text, re.ASCII):
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if -number.as_tuple().exponent <= decimals else None  # type: ignore[operator]


def means_submission_day(text: str) -> bool:
    """ "Hôm nay", "ngày nộp" …"""
    return fold(text) in SUBMISSION_DAY


def short(number: Decimal) -> int | float:
    """As it stands in JSON: 3, or 3.5."""
    return int(number) if number == number.to_integral_value() else float(number)


def day_written(text: str) -> str:
    """ "5/8/2021" → "2021-08-05", whether the calendar has it or not; anything else as it is."""
    parts = text.split("/")
    return "-".join(part.strip().zfill(2) for part in reversed(parts)) if len(parts) == 3 else text
