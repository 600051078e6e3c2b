"""Vietnamese text: folded to be compared, plain to be indexed, clean to be kept as evidence and printed."""

import re
import unicodedata

from django.utils.text import slugify
from wagtail.rich_text import get_text_for_indexing

#: Signs without a shape that hide in pasted text: zero-width, BOM, marks and overrides of direction.
INVISIBLE = re.compile("[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
#: What XML cannot hold, or what would break pages and lines of a paper: controls but tab and newline, lone
#: surrogates, code points that are no characters.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Vietnamese(str):
    """Words that stand in Vietnamese on a page of another language, for want of a translation."""

    __slots__ = ()


def fold(text: str) -> str:
    """Lower case without marks, one blank between words: "Đối  tượng" → "doi tuong"."""
    apart = unicodedata.normalize("NFD", clean(text).lower())
    unmarked = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(unmarked.replace("đ", "d").split())


def slug(text: str) -> str:
    """For an address: "Đối tượng" → "doi-tuong". Django's own would drop the Đ."""
    return slugify(fold(text))


def plain(html: str) -> str:
    """The words of rich text, one blank between blocks."""
    return " ".join(get_text_for_indexing(html).split())


def clean(text: str) -> str:
    """Unicode NFC without signs that would harm a paper, newlines as `\\n`; otherwise letter for letter."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", INVISIBLE.sub("", UNPRINTABLE.sub("", text)))
