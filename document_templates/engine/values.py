"""What a template may receive: plain values, cleaned. Objects of the product never reach it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from docxtpl import Listing, RichText, RichTextParagraph

from .errors import ValueRefused

LONGEST_TEXT = 200_000
#: All texts of one paper together; lxml cuts a text at 10 MB without a word.
LONGEST_CONTEXT = 50_000_000
DEEPEST = 20
LARGEST = 10**18
#: Rows from which looking by column pays.
FEW = 8

# C1 controls, lone surrogates, direction overrides and isolates, zero-width characters, byte order mark,
# non-characters; then C0 controls but tab and newline.
_DISGUISES = "\x7f-\x84\x86-\x9f\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
_UNFIT = re.compile(f"[\x00-\x08\x0b-\x1f{_DISGUISES}]")
#: Rich text keeps the two signs that mean a new paragraph and a new page.
_UNFIT_XML = re.compile(f"[\x00-\x06\x08\x0b\x0d-\x1f{_DISGUISES}]")


@dataclass(frozen=True)
class Picture:
    """An image to be placed where the placeholder stands, with its proportions unless both sizes are given, and the
    address it leads to. Made by the product, never by an applicant."""

    content: bytes
    width_mm: float = 0
    height_mm: float = 0
    link: str = ""


@dataclass(frozen=True)
class SubDocument:
    """Another DOCX whose body is placed where `{{p name }}` stands, with its styles, numbering and pictures. Made by
    the product, never by an applicant."""

    content: bytes


#: docxtpl's own values of more than text, made by the product. A `url_id` of a RichText is the address itself.
RICH = RichText | RichTextParagraph | Listing
ATOMS = frozenset({bool, Picture, SubDocument, RichText, RichTextParagraph, Listing})


def clean(text: str) -> str:
    """The text letter for letter in NFC, without what breaks or disguises a paper. CRLF becomes one newline."""
    if _is_clean(text):
        return text
    return unicodedata.normalize("NFC", _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def clean_xml(xml: str) -> str:
    """Rich text without signs that no XML may hold."""
    return _UNFIT_XML.sub("", xml)


def _is_clean(text: str) -> bool:
    """Told in C for most texts: whatever is unfit is not printable either."""
    is_fit = text.isprintable() or not _UNFIT.search(text)
    return is_fit and (text.isascii() or unicodedata.is_normalized("NFC", text))


def plain(context: Mapping[str, Any]) -> dict[str, Any]:
    """The context cleaned: str, int, bool, lists and dicts of those, and what the product itself places.

    A context that is clean already, as nearly all are, is told so quickly and not copied. Raises ValueRefused (with the
    path) for anything else, None, dates and decimals included: the caller words those.
    """
    texts: list[str] = []
    if type(context) is dict and _has_only_plain(context.values(), texts, DEEPEST) and _are_clean(texts):
        return context
    checker = _Checker()
    return {str(key): checker.check(value, str(key), 1) for key, value in context.items()}


def _has_only_plain(values: Iterable[Any], texts: list[str], depth: int) -> bool:
    """Whether nothing but known kinds lies in these; collects their texts, but those of long lists, told here."""
    for value in values:
        kind = type(value)
        if kind is str:
            texts.append(value)
        elif kind is int:
            if abs(value) >= LARGEST:
                return False
        elif kind is dict or kind is list:
            inner = value.values() if kind is dict else value
            if not depth or (kind is dict and not set(map(type, value)) <= {str}):
                return False
            if not (kind is list and _is_clean_table(value)) and not _has_only_plain(inner, texts, depth - 1):
                return False
        elif kind not in ATOMS:
            return False
    return True


def _is_clean_table(rows: list[Any]) -> bool:
    """Whether these are many rows of the same keys with clean texts and numbers only, told column by column in C."""
    if len(rows) < FEW or set(map(type, rows)) != {dict} or len(set(map(len, rows))) != 1:
        return False
    try:
        return all(isinstance(key, str) and _is_clean_column(list(map(itemgetter(key), rows))) for key in rows[0])
    except KeyError:
        return False


def _is_clean_column(values: list[Any]) -> bool:
    kinds = set(map(type, values))
    if not kinds <= {str, int, bool}:
        return False
    numbers = [value for value in values if type(value) is int] if int in kinds else []
    texts = values if kinds == {str} else [value for value in values if type(value) is str]
    return all(abs(end) < LARGEST for end in (min(numbers, default=0), max(numbers, default=0))) and _are_clean(texts)


def _are_clean(texts: list[str]) -> bool:
    text = "".join(texts)
    return len(text) <= LONGEST_CONTEXT and len(max(texts, key=len, default="")) <= LONGEST_TEXT and _is_clean(text)


class _Checker:
    """Makes a clean copy, value by value, and knows where it is."""

    def __init__(self) -> None:
        self.length = 0

    def check(self, value: Any, path: str, depth: int) -> Any:
        if depth > DEEPEST:
            raise ValueRefused("bad_value", name=path)
        if type(value) in ATOMS:
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
        if abs(value) >= LARGEST:
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
