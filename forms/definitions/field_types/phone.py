"""A telephone number of Việt Nam."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..identifiers import normalise
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import CleanTextField

#: Mobile numbers have 10 digits, fixed ones 10 or 11.
NUMBER = re.compile(r"0[35789]\d{8}|02\d{8,9}", re.ASCII)
MESSAGE = _("Enter a telephone number of 10 digits, for example 0912345678.")


class PhoneField(CleanTextField):
    def to_python(self, value: Any) -> str:
        return normalise("phone", super().to_python(value)[:100])

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not NUMBER.fullmatch(value):
            raise ValidationError(MESSAGE, code="invalid")


@field_type_register
class Phone(FieldType):
    name = "phone"
    label = _("Telephone")
    icon = "mobile-alt"
    missing = MESSAGE

    def form_field(self, field: FieldSchema) -> forms.Field:
        return PhoneField(
            **self.common(field),
            widget=forms.TextInput({"class": "input input--20", "type": "tel", "autocomplete": "tel"}),
        )

    def restored(self, text: str) -> str:
        number = f"0{normalise('phone', text[:100])}"
        return number if not text.strip().startswith("0") and NUMBER.fullmatch(number) else text

    def words(self, field: FieldSchema, value: Any) -> str:
        """ "0912 345 678" """
        return f"{value[:4]} {value[4:7]} {value[7:]}" if value else ""

    def paper(self, field: FieldSchema, value: Any) -> str:
        return value or ""

    def export(self, field: FieldSchema, value: Any) -> str:
        return value or ""

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^({NUMBER.pattern})$"}

    def sample_of_kind(self, field: FieldSchema) -> str:
        return "0912345678"
