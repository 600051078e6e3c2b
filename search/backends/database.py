"""The embedded engine: SQLite FTS5 in a file of its own, whatever database the site has."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from ..analysis import words as folded_words
from ..entries import Entry
from .base import Backend, Candidate, SearchUnavailable

#: Marks are folded by us (FTS5 leaves đ), so its tokenizer only splits.
_TABLES = """
CREATE TABLE entry (id TEXT PRIMARY KEY, page_id INTEGER, kind TEXT, programmes TEXT, data TEXT);
CREATE INDEX entry_page ON entry (page_id);
CREATE VIRTUAL TABLE folded USING fts5 (title, context, keywords, body, tokenize = "unicode61 remove_diacritics 0");
"""
#: A word in the title weighs more than one in the body; context and readers' own words lie between (search.md).
_CANDIDATES = """
SELECT entry.data, bm25(folded, 6.0, 3.0, 4.0, 1.0)
FROM folded JOIN entry ON entry.rowid = folded.rowid
WHERE folded MATCH :match AND (:kind = '' OR entry.kind = :kind)
  AND (:programme = '' OR entry.programmes LIKE '% ' || :programme || ' %')
ORDER BY 2 LIMIT :limit
"""


class DatabaseBackend(Backend):
    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def _connection(self, path: Path | None = None) -> Iterator[sqlite3.Connection]:
        """A connection a call: opening costs less than 1 ms, and a swapped file is noticed at once."""
        connection = sqlite3.connect(path or self._path, timeout=2)
        try:
            with connection:
                yield connection
        except sqlite3.Error as error:
            raise SearchUnavailable(str(error)) from error
        finally:
            connection.close()

    def candidates(self, words, *, programme="", kind="", limit=60) -> list[Candidate]:
        match = " OR ".join(f'"{word}"' for word in dict.fromkeys(words))
        if not match or not self._path.exists():
            return []
        filters = {"match": match, "programme": programme, "kind": kind, "limit": limit}
        with self._connection() as connection:
            rows = connection.execute(_CANDIDATES, filters).fetchall()
        return [Candidate(_entry(data), -rank) for data, rank in rows]

    def page_replace(self, page_id, entries) -> None:
        if not self._path.exists():
            self.rebuild(entries)
            return
        with self._connection() as connection:
            old = "SELECT rowid FROM entry WHERE page_id = ?"
            connection.execute(f"DELETE FROM folded WHERE rowid IN ({old})", [page_id])  # noqa: S608
            connection.execute("DELETE FROM entry WHERE page_id = ?", [page_id])
            _insert(connection, entries)

    def rebuild(self, entries) -> int:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        aside = self._path.with_suffix(f".{os.getpid()}.new")
        aside.unlink(missing_ok=True)
        with self._connection(aside) as connection:
            connection.executescript(_TABLES)
            count = _insert(connection, entries)
        aside.replace(self._path)
        return count


def _insert(connection: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    count = 0
    for entry in entries:
        row = (entry.id, entry.page_id, entry.kind, f" {' '.join(entry.programmes)} ", json.dumps(asdict(entry)))
        cursor = connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", row)
        texts = [" ".join(folded_words(text)) for text in (entry.title, entry.context, entry.keywords, entry.body)]
        connection.execute("INSERT INTO folded (rowid, title, context, keywords, body) VALUES (?, ?, ?, ?, ?)",
                           [cursor.lastrowid, *texts])  # fmt: skip
        count += 1
    return count


def _entry(data: str) -> Entry:
    stored = json.loads(data)
    return Entry(**stored | {"programmes": tuple(stored["programmes"])})
