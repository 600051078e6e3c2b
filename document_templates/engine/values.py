"""What a template may receive: plain values, cleaned. Objects of the product never reach it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .errors import ValueRefused

LONGEST_TEXT = 200_000
#: All texts of one paper together; lxml cuts a text at 10 MB without a word.
LONGEST_CONTEXT = 50_000_000
DEEPEST = 20

# C0 and C1 controls but tab and newline, lone surrogates, direction overrides and isolates, zero-width characters,
# byte order mark, non-characters.
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


@dataclass(frozen=True)
class Picture:
    """An image to be placed where the placeholder stands. Made by the product, never by an applicant."""

    content: bytes
    width_mm: float


def clean(text: str) -> str:
    """The text letter for letter in NFC, without what breaks or disguises a paper. CRLF becomes one newline."""
    return unicodedata.normalize("NFC", _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


class _Checker:
    def __init__(self) -> None:
        self.length = 0

    def check(self, value: Any, path: str, depth: int) -> Any:
        if depth > DEEPEST:
            raise ValueRefused("bad_value", name=path)
        if isinstance(value, bool | Picture):
            return value
        if isinstance(value, int):
            return self._number(value, path)
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, Mapping):
            return {self._key(key, path): self.check(item, f"{path}.{key}", depth + 1) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.check(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(value)]
        raise ValueRefused("bad_value", name=path)

    def _number(self, value: int, path: str) -> int:
        if abs(value) >= 10**18:
            raise ValueRefused("bad_value", name=path)
        return int(value)

    def _text(self, value: str, path: str) -> str:
        self.length += len(value)
        if len(value) > LONGEST_TEXT or self.length > LONGEST_CONTEXT:
            raise ValueRefused("bad_value", name=path)
        return clean(value)

    def _key(self, key: Any, path: str) -> str:
        if not isinstance(key, str):
            raise ValueRefused("bad_value", name=path)
        return key


def plain(context: Mapping[str, Any]) -> dict[str, Any]:
    """A cleaned deep copy made of str, int, bool, list, dict and Picture only.

    Raises ValueRefused (with the path) for anything else, None, dates and decimals included: the caller words those.
    """
    checker = _Checker()
    return {str(key): checker.check(value, str(key), 1) for key, value in context.items()}
