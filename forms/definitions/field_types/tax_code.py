"""A tax code: 10 digits with a check digit, 13 for a branch, or the 12 of an identity number, which replaces the code
of persons and household businesses since 01/7/2025 (facts 2.4).
"""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum.vn import mst

from ..identifiers import province_is_known
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import IdentifierField, text_input

NUMBER = re.compile(r"\d{10}|\d{12}|\d{10}-\d{3}", re.ASCII)
MISTYPED = _("This tax code has a wrong digit somewhere. Compare it with the certificate digit by digit.")


class TaxCodeField(IdentifierField):
    def validate(self, value: str) -> None:
        super().validate(value)
        right = province_is_known(value) if len(value) == 12 else not value or mst.is_valid(value)
        if not right:
            raise ValidationError(MISTYPED, code="check_digit")


@field_type_register
class TaxCode(FieldType):
    name = "tax_code"
    seconds = 30
    needs_hint = True
    label = _("Tax code")
    icon = "tag"
    missing = _("Enter the tax code: 10 digits, 13 for a branch, or the identity number of 12 digits.")

    def form_field(self, field: FieldSchema) -> forms.Field:
        return TaxCodeField(
            **self.common(field, invalid=self.missing),
            kind="tax_code",
            pattern=NUMBER,
            widget=text_input("20", inputmode="numeric", autocomplete="off", spellcheck="false"),
        )

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^({NUMBER.pattern})$"}

    def sample_of_kind(self, field: FieldSchema) -> str:
        return "0100109106"
