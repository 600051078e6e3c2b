"""One line of text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import TOO_LONG, TOO_SHORT, CleanTextField, text_input

#: What the browser may fill in by itself.
AUTOCOMPLETE = {"beneficiary.full_name": "name", "beneficiary.unit": "organization"}
LONGEST = 200


@field_type_register
class Text(FieldType):
    name = "text"
    label = _("Short text")
    icon = "pilcrow"

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            ("max_length", blocks.IntegerBlock(label=_("At most … characters"), required=False, min_value=1)),
            ("sample", blocks.CharBlock(label=_("Example for the preview"), required=False)),
        ]

    def form_field(self, field: FieldSchema) -> forms.Field:
        limit = field.options.get("max_length") or LONGEST
        width = "10" if limit <= 12 else "20" if limit <= 30 else ""
        attrs = {"autocomplete": AUTOCOMPLETE[field.meaning]} if field.meaning in AUTOCOMPLETE else {}
        return CleanTextField(
            **self.common(field, max_length=TOO_LONG, min_length=TOO_SHORT),
            max_length=limit,
            widget=text_input(width, **attrs),
        )

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "maxLength": field.options.get("max_length") or LONGEST}

    def sample_of_kind(self, field: FieldSchema) -> str:
        full_name = "Nguyễn Thị Ánh Tuyết" if field.meaning == "beneficiary.full_name" else field.label
        return full_name[: field.options.get("max_length") or LONGEST]
