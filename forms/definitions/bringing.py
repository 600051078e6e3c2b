"""Answers that stand in a form from the start because something else gave them: an address, another application.
Nobody believes them: each is judged by the form's own field, and the applicant sees it in the form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from .field_types.base import field_type
from .schema import FieldSchema


@dataclass(frozen=True)
class Brought:
    """One answer for `field`, as a draft keeps it and in words."""

    field: FieldSchema
    encoded: Any
    words: str


def bring(field: FieldSchema, typed: Any) -> Brought | None:
    """`typed`: as a browser would post it. None for an answer that the form does not take."""
    kind = field_type(field.type)
    try:
        value = kind.form_field(field).clean(typed)
    except ValidationError:
        return None
    return Brought(field, kind.encode(value), kind.words(field, value))
