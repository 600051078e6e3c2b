"""Kinds of paper. Each sub-app that owns the data registers its own.

A kind declares its placeholders by a sample.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from content.models import Programme


@dataclass(frozen=True)
class Kind:
    """One sort of paper.

    `sample` is a complete, plain context: its names are the placeholders a template may use,
    its values prove an upload.
    `symbol` is what stands in its number ("QĐ", "TTr"), empty for papers without a number.
    """

    key: str
    name: str | Promise
    sample: Mapping[str, Any] = field(default_factory=dict)
    symbol: str = ""
    #: From the data of a paper: what the book of outgoing papers says of it. Without it, the name of the kind.
    title_of: Callable[[Mapping[str, Any]], str] | None = None
    #: For a kind whose placeholders depend on the programme: its complete sample there.
    sample_of_programme: Callable[[Programme], Mapping[str, Any]] | None = None

    def sample_for(self, programme: Programme | None) -> dict[str, Any]:
        return dict(self.sample_of_programme(programme) if programme and self.sample_of_programme else self.sample)


_kinds: dict[str, Kind] = {}


def kind_register(kind: Kind) -> Kind:
    """Adds a kind; called from the `kinds.py` of the sub-app that owns its data.

    Raises ValueError for a key used twice.
    """
    if kind.key in _kinds:
        raise ValueError(f"kind {kind.key} is registered twice")
    _kinds[kind.key] = kind
    return kind


def kind_by_key(key: str) -> Kind:
    """Raises KeyError for an unknown kind."""
    return _kinds[key]


def kinds_numbered() -> list[str]:
    """The abbreviations in the numbers of our papers: "QĐ", "TTr"."""
    return sorted({kind.symbol for kind in _kinds.values() if kind.symbol})


def kind_choices() -> list[tuple[str, str | Promise]]:
    return [(kind.key, kind.name) for kind in _kinds.values()]
