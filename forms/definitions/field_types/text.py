"""One line of text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import TOO_LONG, TOO_SHORT, CleanTextField, text_input
from .shapes import ShapeValidator, sample_of, shape_blocks, shape_problems

#: What the browser may fill in by itself.
AUTOCOMPLETE = {"beneficiary.full_name": "name", "beneficiary.unit": "organization"}
LONGEST = 200


@field_type_register
class Text(FieldType):
    name = "text"
    label = _("Short text")
    icon = "pilcrow"
    texts = ("shape_message",)

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            ("max_length", blocks.IntegerBlock(label=_("At most … characters"), required=False, min_value=1)),
            *shape_blocks(),
            ("sample", blocks.CharBlock(label=_("Example for the preview"), required=False)),
        ]

    def longest(self, field: FieldSchema) -> int:
        return field.options.get("max_length") or LONGEST

    def shape(self, field: FieldSchema) -> list[dict[str, Any]]:
        return field.options.get("shape") or []

    def problems(self, field: FieldSchema) -> list[str]:
        return list(shape_problems(self.shape(field), self.longest(field), field.options.get("sample") or ""))

    def form_field(self, field: FieldSchema) -> forms.Field:
        limit, shape = self.longest(field), self.shape(field)
        width = "10" if limit <= 12 else "20" if limit <= 30 else ""
        attrs = {"autocomplete": AUTOCOMPLETE[field.meaning]} if field.meaning in AUTOCOMPLETE else {}
        return CleanTextField(
            **self.common(field, max_length=TOO_LONG, min_length=TOO_SHORT),
            max_length=limit,
            validators=[ShapeValidator(shape, field.options.get("shape_message", ""))] if shape else [],
            widget=text_input(width, **attrs),
        )

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "maxLength": self.longest(field)}

    def sample_of_kind(self, field: FieldSchema) -> str:
        if shape := self.shape(field):
            return sample_of(shape)
        full_name = "Nguyễn Thị Ánh Tuyết" if field.meaning == "beneficiary.full_name" else field.label
        return full_name[: self.longest(field)]
