"""What differs between two pieces of plain data, field by field, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from content.text import plain

from .parts import Item
from .refusals import under

#: Rows of a list are told apart by the first of these that they have.
NAMES = ("id", "key", "code", "legal_reference", "number", "field", "day")
LONGEST = 300


@dataclass(frozen=True)
class Change:
    """`was` and `becomes` in words; "–" for nothing."""

    place: str
    was: str
    becomes: str


def changes_of(item: Item) -> list[Change]:
    """Empty for what is new or equal."""
    return [] if item.here is None else list(_changes(item.here, item.coming, "", item.labels))


def _changes(was: Any, becomes: Any, place: str, labels: Mapping[str, str]) -> Iterator[Change]:
    if was == becomes:
        return
    if isinstance(was, dict) and isinstance(becomes, dict) and len(was) + len(becomes) > 2:  # Else an expression.
        for key in [*was, *(key for key in becomes if key not in was)]:
            yield from _changes(was.get(key), becomes.get(key), under(place, labels.get(key, key)), labels)
    elif _are_rows(was) and _are_rows(becomes) and (was or becomes):
        yield from _changes_of_rows(was, becomes, place, labels)
    else:
        yield Change(place, words(was, labels), words(becomes, labels))


def _are_rows(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, dict) for row in value)


def _changes_of_rows(was: list, becomes: list, place: str, labels: Mapping[str, str]) -> Iterator[Change]:
    before, after = _by_name(was), _by_name(becomes)
    for name in [*before, *(name for name in after if name not in before)]:
        row = before.get(name) or after.get(name) or {}
        yield from _changes(before.get(name), after.get(name), under(place, title(row) or name), labels)
    common = [name for name in before if name in after]
    if common != [name for name in after if name in before]:
        yield Change(place, ", ".join(title(before[name]) or name for name in common), _("in another order"))


def _by_name(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Rows by what tells them apart; by their place where that is nothing, or not enough."""
    for name in NAMES:
        named = {str(row[name]): row for row in rows if row.get(name) not in (None, "")}
        if len(named) == len(rows):
            return named
    return {str(number): row for number, row in enumerate(rows, 1)}


def title(row: Mapping[str, Any]) -> str:
    """What people call a row."""
    name = next((row[key] for key in ("label", "title", "name", "number", "articles", "action") if row.get(key)), "")
    return str(name)[:80]


def words(value: Any, labels: Mapping[str, str]) -> str:
    if value is None or value in ("", [], {}):
        return "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, list):
        return "; ".join(words(part, labels) for part in value)[:LONGEST]
    if isinstance(value, dict):
        pairs = (
            f"{labels.get(key, key)}: {words(part, labels)}" for key, part in value.items() if part not in ("", None)
        )
        return title(value) or ", ".join(pairs)[:LONGEST]
    said = plain(value) if isinstance(value, str) and "<" in value else str(value)
    return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"
