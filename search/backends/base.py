"""What a search engine must do. It supplies candidates; ranking and presentation are ours and the same for all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass

from ..entries import Entry


class SearchUnavailable(RuntimeError):
    """The engine did not answer."""


@dataclass(frozen=True)
class Candidate:
    """An entry that shares words with the query; a higher `score` is a better match of words."""

    entry: Entry
    score: float


class Backend(ABC):
    @abstractmethod
    def candidates(
        self, words: Iterable[str], *, programme: str = "", kind: str = "", limit: int = 60
    ) -> list[Candidate]:
        """Entries with at least one of the folded words, best first. Raises SearchUnavailable."""

    @abstractmethod
    def page_replace(self, page_id: int, entries: Iterable[Entry]) -> None:
        """Makes these the only entries of the page; none removes the page. Raises SearchUnavailable."""

    @abstractmethod
    def rebuild(self, entries: Iterable[Entry]) -> int:
        """Replaces the whole index at once; readers see the old one until then. Returns the number of entries."""
