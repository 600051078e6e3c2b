"""A form told in words, for editors and for the record."""

from __future__ import annotations

from typing import Any

from .expressions import told, words
from .schema import FieldSchema, FormSchema


def condition_in_words(form: FormSchema, condition: dict[str, Any] | None) -> str:
    """ "khi Loại thẻ bằng Hướng dẫn viên du lịch quốc tế"; empty without a condition."""
    return words(condition, *_names(form))


def formula_in_words(form: FormSchema, field: FieldSchema) -> str:
    """ "Số ngày × 80.000 (Điều 26 …)"; empty for what is not computed."""
    if field.formula is None:
        return ""
    basis = field.options.get("basis")
    return told(field.formula, *_names(form)) + (f" ({basis})" if basis else "")


def _names(form: FormSchema) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Labels of all questions, and of the answers of those with choices, by field id; rows' questions included."""
    fields = list(form.every_field())
    labels = {field.id: field.label for field in fields}
    choices = {
        field.id: {answer["key"]: answer["label"] for answer in field.options.get("choices", ())} for field in fields
    }
    return labels, choices
