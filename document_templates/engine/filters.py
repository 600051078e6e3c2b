"""The filters a template may use, by the names designers write. Nothing else is reachable."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from jinja2 import filters as jinja_filters

from . import vietnamese
from .errors import TemplateError
from .overflow import shortened

#: As forms write amounts: "3.710.000 đồng".
AMOUNT = re.compile(r"-?\d{1,3}(\.\d{3})*( đồng)?", re.ASCII)


def _number(value: int | str) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TemplateError("bad_value", name=str(value))
    if isinstance(value, str) and AMOUNT.fullmatch(value):
        value = value.removesuffix(" đồng").replace(".", "")
    try:
        return int(value)
    except ValueError:
        raise TemplateError("bad_value", name=str(value)) from None


def _amount(value: int | str) -> int:
    number = _number(value)
    if number < 0:
        raise TemplateError("bad_value", name=str(value))
    return number


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value[:10])
    except (TypeError, ValueError):
        raise TemplateError("bad_value", name=str(value)) from None


def so(value: int | str) -> str:
    return vietnamese.grouped(_number(value))


def la_so(value: int | str) -> int:
    """For cells of a spreadsheet, which write and add up numbers themselves."""
    return _number(value)


def dong(value: int | str) -> str:
    return f"{so(value)} đồng"


def bang_chu(value: int | str) -> str:
    return vietnamese.money_words(_amount(value))


def so_chu(value: int | str) -> str:
    return vietnamese.number_words(_amount(value))


def hai_chu_so(value: int | str) -> str:
    return vietnamese.number_padded(_number(value))


def ngay(value: str) -> str:
    return vietnamese.short_date(_day(value))


def ngay_dai(value: str) -> str:
    return vietnamese.long_date(_day(value))


def hoa(value: str) -> str:
    return str(value).upper()


def dau_hoa(value: str) -> str:
    return vietnamese.sentence_case(str(value))


def noi(values: list[str], separator: str = ", ") -> str:
    """The texts in one, with a short separator between them."""
    return str(separator)[:10].join(str(value) for value in values)


def vua(value: str | int, room: int, label: str = "") -> str:
    """The beginning of a text that has no room; all of it is in `phu_luc`, under `label` (see annex)."""
    if isinstance(value, bool) or not isinstance(value, str | int) or not isinstance(room, int):
        raise TemplateError("bad_value", name=str(value))
    return shortened(str(value), room)


FILTERS: dict[str, Callable] = {
    "so": so,
    "la_so": la_so,
    "dong": dong,
    "bang_chu": bang_chu,
    "so_chu": so_chu,
    "hai_chu_so": hai_chu_so,
    "ngay": ngay,
    "ngay_dai": ngay_dai,
    "hoa": hoa,
    "dau_hoa": dau_hoa,
    "default": jinja_filters.do_default,
    "length": len,
    "noi": noi,
    "vua": vua,
}
