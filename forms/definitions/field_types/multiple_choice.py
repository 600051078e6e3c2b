"""Several answers of a list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..expressions.operators import LIST
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .choice import answers_block, choices_of, choices_problems


@field_type_register
class MultipleChoice(FieldType):
    name = "multiple_choice"
    label = _("Choice of several answers")
    icon = "list-ul"
    expression_type = LIST
    missing = _("Choose at least one of the answers.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [("choices", answers_block())]

    def problems(self, field: FieldSchema) -> list[str]:
        return choices_problems(field)

    def form_field(self, field: FieldSchema) -> forms.Field:
        return forms.MultipleChoiceField(
            **self.common(field, invalid_choice=self.missing, invalid_list=self.missing),
            choices=choices_of(field),
            widget=forms.CheckboxSelectMultiple(),
        )

    def decode(self, encoded: Any) -> list[str]:
        return list(encoded) if isinstance(encoded, list) else []

    def words(self, field: FieldSchema, value: Any) -> str:
        labels = dict(choices_of(field))
        return "; ".join(labels.get(key, key) for key in value or ())

    def paper(self, field: FieldSchema, value: Any) -> list[str]:
        labels = dict(choices_of(field))
        return [labels.get(key, key) for key in value or ()]

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        keys = [key for key, _label in choices_of(field)]
        return {"type": "array", "items": {"type": "string", "enum": keys}, "uniqueItems": True}

    def sample_of_kind(self, field: FieldSchema) -> list[str]:
        return [key for key, _label in choices_of(field)][:2]
