"""What stands between the questions and asks nothing: shown where the form shows its fields, absent everywhere else."""

from __future__ import annotations

from typing import Any

from django import forms

from ..schema import FieldSchema
from .base import FieldType


class TextWidget(forms.Widget):
    """Its template instead of an input; nothing that is posted under its name is read."""

    template_name = "definitions/widgets/information.html"
    input_type = "none"

    def __init__(self, field: FieldSchema, template_name: str) -> None:
        self.field = field
        self.template_name = template_name
        super().__init__()

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return super().get_context(name, value, attrs) | {"field": self.field}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> None:
        return None


class Shown(FieldType):
    """A kind that only shows; its Django field is always empty and never wrong."""

    takes_input = False
    takes_cells = False
    template_name: str

    def form_field(self, field: FieldSchema) -> forms.Field:
        widget = TextWidget(field, self.template_name)
        return forms.Field(label=field.label, required=False, disabled=True, widget=widget)

    def sample(self, field: FieldSchema) -> None:
        return None
