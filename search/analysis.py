"""What a query says, as the index understands it: words without marks, and the marks that were typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from content.text import fold

_WORD = re.compile(r"\w+")
#: 3.710.000 is one word, not three.
_GROUPED_NUMBER = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
LONGEST_QUERY = 200


def words(text: str) -> list[str]:
    """Folded words: `words("Hỗ trợ 3.710.000 đồng") == ["ho", "tro", "3710000", "dong"]`."""
    return _WORD.findall(fold(_GROUPED_NUMBER.sub("", text)))


def marked_words(text: str) -> set[str]:
    """The words that carry marks, lower case, in one Unicode form: thuế and thuê differ."""
    composed = unicodedata.normalize("NFC", text).lower()
    return {word for word in _WORD.findall(composed) if word != fold(word)}


@dataclass(frozen=True)
class Query:
    """`words` are folded and in order; `marked` are those typed with marks."""

    typed: str
    words: tuple[str, ...]
    marked: frozenset[str]

    @property
    def pairs(self) -> set[tuple[str, str]]:
        return set(pairwise(self.words))


def understand(typed: str) -> Query:
    typed = " ".join(typed[:LONGEST_QUERY].split())
    return Query(typed, tuple(words(typed)), frozenset(marked_words(typed)))
