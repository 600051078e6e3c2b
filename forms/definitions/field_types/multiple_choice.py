"""Several answers of a list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..expressions.operators import LIST
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .choice import answer_key, answers_block, choices_of, choices_problems
from .other import (
    WithOtherField,
    answer_decode,
    answer_encode,
    answer_schema,
    answer_words,
    frozen_with_other,
    other_block,
)


@field_type_register
class MultipleChoice(FieldType):
    name = "multiple_choice"
    seconds = 10
    label = _("Choice of several answers")
    comes_by_link = True
    icon = "list-ul"
    has_own_choices = True
    expression_type = LIST
    missing = _("Choose at least one of the answers.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [("choices", answers_block()), ("with_other", other_block())]

    def frozen(self, options: dict[str, Any]) -> dict[str, Any]:
        return frozen_with_other(options)

    def problems(self, field: FieldSchema) -> list[str]:
        return choices_problems(field)

    def form_field(self, field: FieldSchema) -> forms.Field:
        form_field = forms.MultipleChoiceField(
            **self.common(field, invalid_choice=self.missing, invalid_list=self.missing),
            choices=choices_of(field),
            widget=forms.CheckboxSelectMultiple(),
        )
        return WithOtherField(form_field, **self.common(field)) if field.options.get("with_other") else form_field

    def from_cells(self, field: FieldSchema, cells: list[str]) -> Any:
        """Answers with semicolons between them."""
        parts = [part.strip() for part in cells[0].split(";") if part.strip()]
        keys = [answer_key(field, part) for part in parts]
        if not field.options.get("with_other"):
            return [key or part for key, part in zip(keys, parts, strict=True)]
        return [[key for key in keys if key], "; ".join(p for k, p in zip(keys, parts, strict=True) if not k)]

    def encode(self, value: Any) -> list[Any]:
        return [answer_encode(answer) for answer in value or ()]

    def decode(self, encoded: Any) -> list[str]:
        answers = [answer_decode(answer) for answer in encoded] if isinstance(encoded, list) else []
        return [answer for answer in answers if answer is not None]

    def words(self, field: FieldSchema, value: Any) -> str:
        return "; ".join(self.paper(field, value))

    def paper(self, field: FieldSchema, value: Any) -> list[str]:
        labels = dict(choices_of(field))
        return [answer_words(answer, labels) for answer in value or ()]

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        items = answer_schema([key for key, _label in choices_of(field)], bool(field.options.get("with_other")))
        return {"type": "array", "items": items, "uniqueItems": True}

    def sample_of_kind(self, field: FieldSchema) -> list[str]:
        return [key for key, _label in choices_of(field)][:2]
