"""Keys that staff need not write: made from the words of a row, once; afterwards they stay."""

from __future__ import annotations

import itertools
from typing import Any

from django.db.models import Model, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from content.text import slug

KEY_MADE = _("For conditions and templates. Made from the words if left empty.")


def key_once(parent: str, name: str) -> UniqueConstraint:
    """Within `parent`. With a condition, for rows that have no key yet are not the same: `save` gives each its own."""
    return UniqueConstraint(fields=[parent, "key"], condition=~Q(key=""), name=name)


def key_free(row: Model, parent: str, words: str) -> str:
    """The row's `key`, or one made from `words`; with a number when another row of the same `parent` has it."""
    key: Any = row._meta.get_field("key")
    base = row.key or slug(words).replace("-", "_")[: key.max_length - 4].strip("_") or "k"
    others = type(row)._default_manager.filter(**{parent: getattr(row, parent)}).exclude(pk=row.pk)
    taken = set(others.values_list("key", flat=True))
    numbered = (f"{base[: key.max_length - 5]}_{number}" for number in itertools.count(2))
    return next(free for free in itertools.chain([base], numbered) if free not in taken)
