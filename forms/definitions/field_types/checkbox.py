"""Yes or no, as one box to tick."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.text import fold

from ..expressions.operators import BOOLEAN
from ..schema import FieldSchema
from .base import FieldType, field_type_register

#: How people tick in a spreadsheet.
TICKS = frozenset({"x", "v", "co", "1", "yes", "true", "dung", "✓", "✔"})


@field_type_register
class Checkbox(FieldType):
    name = "checkbox"
    seconds = 4
    blank_boxes = (gettext_lazy("Yes"),)
    blank_lines = 0
    label = gettext_lazy("Box to tick")
    icon = "check"
    expression_type = BOOLEAN
    missing = gettext_lazy("Tick this box to go on.")

    def form_field(self, field: FieldSchema) -> forms.Field:
        return forms.BooleanField(**self.common(field), widget=forms.CheckboxInput())

    def from_cells(self, field: FieldSchema, cells: list[str]) -> bool:
        return fold(cells[0]) in TICKS

    def decode(self, encoded: Any) -> bool:
        return encoded is True

    def words(self, field: FieldSchema, value: Any) -> str:
        return _("Yes") if value else _("No")

    def paper(self, field: FieldSchema, value: Any) -> bool:
        return bool(value)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "boolean"} | ({"const": True} if field.required else {})

    def sample_of_kind(self, field: FieldSchema) -> bool:
        return True
