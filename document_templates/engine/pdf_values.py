"""Reading a PDF's dictionaries: a value may stand where it is used or be an object of its own."""

from __future__ import annotations

from typing import Any

from pypdf import PageObject
from pypdf.generic import DictionaryObject, IndirectObject


def value_of(holder: DictionaryObject, key: str, default: Any = None) -> Any:
    """What the key means; pypdf's own `get` gives a reference where the value is an object of its own."""
    value = holder.get(key, default)
    return value.get_object() if isinstance(value, IndirectObject) else value


def marks_of(page: PageObject) -> list[Any]:
    """The annotations of a page, as references or in place. Raises TypeError for a page whose list is none."""
    return list(value_of(page, "/Annots", ()))
