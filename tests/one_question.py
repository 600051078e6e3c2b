"""One question by itself: what it makes of what is typed."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from forms.definitions.field_types import field_type
from forms.definitions.schema import FieldSchema


def question(kind: str, *, required: bool = True, hint: str = "", meaning: str = "", **options: Any) -> FieldSchema:
    return FieldSchema("id", "khoa", kind, "Nhãn", hint, required, meaning, options=options)


def cleaned(kind: str, typed: Any, **settings: Any) -> Any:
    return field_type(kind).form_field(question(kind, **settings)).clean(typed)


def kept(kind: str, typed: Any, **settings: Any) -> Any:
    """What is stored."""
    return field_type(kind).encode(cleaned(kind, typed, **settings))


def told(kind: str, typed: Any, **settings: Any) -> str:
    """What stands on the page of answers."""
    return field_type(kind).words(question(kind, **settings), cleaned(kind, typed, **settings))


def refused(kind: str, typed: Any, **settings: Any) -> str:
    """The sentence that says why."""
    with pytest.raises(ValidationError) as fault:
        cleaned(kind, typed, **settings)
    return " ".join(fault.value.messages)
