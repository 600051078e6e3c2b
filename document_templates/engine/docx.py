"""Fills in a DOCX template in docxtpl's language: strict, sandboxed, escaped, from plain values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from . import stock
from .errors import TemplateError, nearest_name
from .inspection import inspect
from .prepared import NeedsStock, Prepared
from .values import Picture, SubDocument, plain

__all__ = ["Picture", "SubDocument", "render"]

#: Templates kept ready in each process, known by their bytes. Preparing one costs about as much as docxtpl takes to
#: fill it in once, so nothing is shared between processes: code read from a disk would be a way in.
READY = 128


def render(template: bytes, context: Mapping[str, Any], pictures: Mapping[str, bytes] | None = None) -> bytes:
    """The filled-in DOCX. `context` holds what values.plain takes; `pictures` replace those of that name, title or
    description in the template.

    Raises TemplateRefused for an unacceptable file, ValueRefused for unfit data, TemplateError for a template that
    cannot be filled in, with the paragraph it is about.
    """
    prepared = _prepared(template)
    values = plain(context)
    try:
        return prepared.filled(values, pictures or {})
    except NeedsStock:
        return stock.filled(template, values)
    except TemplateError as error:
        if error.problem == "unknown_name" and not error.nearest:
            error.nearest = nearest_name(error.name, values)
        raise


@lru_cache(maxsize=READY)
def _prepared(template: bytes) -> Prepared:
    inspect(template)
    return Prepared(template)
