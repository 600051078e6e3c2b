"""Identifiers of people: one spelling for every way of typing, and what a number says (facts 2.4)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

#: First three digits of an identity number: the 63 provinces of 2021 (Circular 59/2021/TT-BCA); from 101 on, countries.
_CODES = (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 "
    "044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 "
    "089 091 092 093 094 095 096"
)
PROVINCE_CODES = frozenset(_CODES.split())
FIRST_COUNTRY_CODE = "101"


def compact(value: str) -> str:
    """ASCII digits and capital letters only: spaces, dots, dashes, zero-width and full-width forms are levelled."""
    levelled = unicodedata.normalize("NFKC", str(value))
    signs = (str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in levelled)
    return "".join(sign for sign in signs if sign.isascii() and sign.isalnum()).upper()


def phone(value: str) -> str:
    """A Vietnamese number with its leading 0, whether typed with +84, 0084 or 84."""
    digits = compact(value)
    for prefix in ("0084", "84"):
        if digits.startswith(prefix) and len(digits) - len(prefix) in (9, 10):
            return "0" + digits.removeprefix(prefix).removeprefix("0")
    return digits


def tax_code(value: str) -> str:
    """10 or 12 digits, or 13 as 10-3 of a branch."""
    digits = compact(value)
    return f"{digits[:10]}-{digits[10:]}" if len(digits) == 13 else digits


_kinds: dict[str, Callable[[str], str]] = {
    "cmnd": compact,
    "cccd": compact,
    "guide_card": compact,
    "passport": compact,
    "social_insurance": compact,
    "bank_account": compact,
    "tax_code": tax_code,
    "phone": phone,
}


def normalise(kind: str, value: str) -> str:
    """The one spelling of an identifier that is stored and compared; leading zeros stay. KeyError: unknown kind."""
    return _kinds[kind](value)


def identity_kind(value: str) -> str:
    """`cmnd` for 9 digits, `cccd` for 12, else an empty text; `value` is normalised."""
    if not (value.isascii() and value.isdecimal()):
        return ""
    return {9: "cmnd", 12: "cccd"}.get(len(value), "")


def province_is_known(number: str) -> bool:
    """Whether the first three of 12 digits are a province of 2021 or a country."""
    return number[:3] in PROVINCE_CODES or number[:3] >= FIRST_COUNTRY_CODE


def birth_year_in(number: str) -> int | None:
    """The year of birth written in 12 digits: the fourth gives century and sex, the next two the year."""
    return 1900 + 100 * (int(number[3]) // 2) + int(number[4:6]) if identity_kind(number) == "cccd" else None


def sex_in(number: str) -> str:
    """`nam` or `nu` as written in 12 digits, else an empty text."""
    return ("nam", "nu")[int(number[3]) % 2] if identity_kind(number) == "cccd" else ""


def contradicts_birth_date(number: str, birth_date: date) -> bool:
    year = birth_year_in(number)
    return year is not None and year != birth_date.year


def contradicts_sex(number: str, sex: str) -> bool:
    return sex_in(number) not in ("", sex)
