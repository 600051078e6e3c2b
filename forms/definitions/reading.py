"""A form told in words, for editors and for the record."""

from __future__ import annotations

from typing import Any

from .expressions import words
from .schema import FormSchema


def condition_in_words(form: FormSchema, condition: dict[str, Any] | None) -> str:
    """ "khi Loại thẻ bằng Hướng dẫn viên du lịch quốc tế"; empty without a condition."""
    labels = {field.id: field.label for field in form.every_field()}
    choices = {
        field.id: {answer["key"]: answer["label"] for answer in field.options.get("choices", ())}
        for field in form.every_field()
    }
    return words(condition, labels, choices)
