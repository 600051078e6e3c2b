"""Searching, and keeping the index true. Search is a convenience: when it fails, the site goes on."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.safestring import SafeString
from wagtail.models import Page

from .analysis import understand
from .backends.base import Backend, SearchUnavailable
from .backends.database import DatabaseBackend
from .entries import Entry, EntryKind, all_entries, entries_of
from .presentation import excerpt
from .ranking import ranked

logger = logging.getLogger(__name__)
PAGE_SIZE = 10


@dataclass(frozen=True)
class Hit:
    """One result. `title` and `excerpt` are safe HTML with the query's words in <mark>."""

    entry: Entry
    title: SafeString
    excerpt: SafeString

    @property
    def kind_label(self) -> str:
        return EntryKind(self.entry.kind).label


@dataclass(frozen=True)
class Results:
    """One page of results; `is_available` is False when the engine did not answer."""

    query: str
    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    page: int = 1
    is_available: bool = True

    @property
    def page_count(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))

    @property
    def previous_page(self) -> int:
        return self.page - 1

    @property
    def next_page(self) -> int:
        return self.page + 1


def backend() -> Backend:
    return DatabaseBackend(settings.VAR / "search.sqlite3")


def search(*, query: str, programme: str = "", kind: str = "", page: int = 1) -> Results:
    """The `page`-th ten results for what was typed, best first; filters are a programme's code and an EntryKind."""
    wanted = understand(query)
    if not wanted.words:
        return Results(wanted.typed)
    try:
        found = ranked(wanted, backend().candidates(wanted.words, programme=programme, kind=kind))
    except SearchUnavailable:
        logger.exception("search did not answer")
        return Results(wanted.typed, is_available=False)
    page = min(max(1, page), Results(wanted.typed, total=len(found)).page_count)
    shown = found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    hits = [_hit(candidate.entry, frozenset(wanted.words)) for candidate in shown]
    return Results(wanted.typed, hits, len(found), page)


def _hit(entry: Entry, words: frozenset[str]) -> Hit:
    return Hit(entry, excerpt(entry.title, words, width=60), excerpt(entry.body, words))


def page_index(*, page: Page) -> None:
    """Makes the index say what the public may read of this page now. Never raises: `index_rebuild` repairs."""
    try:
        backend().page_replace(page.pk, entries_of(page))
    except SearchUnavailable:
        logger.exception("page %s was not indexed", page.pk)


def index_rebuild() -> int:
    """Writes the whole index anew. Returns the number of entries. Raises SearchUnavailable."""
    return backend().rebuild(all_entries())
