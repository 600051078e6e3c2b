"""Keys that staff need not write: made from the words of a row, once; afterwards they stay."""

from __future__ import annotations

import itertools
from typing import Any

from django.db.models import Model

from content.text import slug


def key_free(row: Model, parent: str, words: str) -> str:
    """The row's `key`, or one made from `words`; with a number when another row of the same `parent` has it."""
    key: Any = row._meta.get_field("key")
    base = row.key or slug(words).replace("-", "_")[: key.max_length - 4].strip("_") or "k"
    others = type(row)._default_manager.filter(**{parent: getattr(row, parent)}).exclude(pk=row.pk)
    taken = set(others.values_list("key", flat=True))
    numbered = (f"{base[: key.max_length - 5]}_{number}" for number in itertools.count(2))
    return next(free for free in itertools.chain([base], numbered) if free not in taken)
