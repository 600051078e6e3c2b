"""Text of several lines."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import TOO_LONG, CleanTextField, lines

LONGEST = 2000


@field_type_register
class LongText(FieldType):
    name = "long_text"
    seconds = 60
    blank_lines = 4
    label = _("Long text")
    icon = "doc-full"

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            ("max_length", blocks.IntegerBlock(label=_("At most … characters"), required=False, min_value=1)),
            ("rows", blocks.IntegerBlock(label=_("Visible lines"), required=False, min_value=2, max_value=20)),
            ("sample", blocks.TextBlock(label=_("Example for the preview"), required=False)),
        ]

    def form_field(self, field: FieldSchema) -> forms.Field:
        return CleanTextField(
            **self.common(field, max_length=TOO_LONG),
            tidy=lines,
            max_length=field.options.get("max_length") or LONGEST,
            widget=forms.Textarea({"class": "textarea", "rows": field.options.get("rows") or 5}),
        )

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "maxLength": field.options.get("max_length") or LONGEST}

    def sample_of_kind(self, field: FieldSchema) -> str:
        return field.label[: field.options.get("max_length") or LONGEST]
