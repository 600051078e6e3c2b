"""The number of a passport: one letter and seven digits in Việt Nam, other forms elsewhere (facts 2.4)."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import IdentifierField, text_input

NUMBER = re.compile(r"(?=.*\d)[A-Z0-9]{6,9}", re.ASCII)
USUAL = _("A passport of Việt Nam usually has one letter and seven digits, for example C1234567.")


@field_type_register
class Passport(FieldType):
    name = "passport"
    seconds = 20
    label = _("Passport number")
    icon = "globe"
    identifies = True
    missing = _("Enter the passport number: 6 to 9 letters and digits, for example C1234567.")

    def form_field(self, field: FieldSchema) -> forms.Field:
        return IdentifierField(
            **self.common(field, invalid=self.missing) | {"help_text": field.hint or USUAL},
            kind="passport",
            pattern=NUMBER,
            widget=text_input("10", autocomplete="off", spellcheck="false", autocapitalize="characters"),
        )

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{NUMBER.pattern}$"}

    def sample_of_kind(self, field: FieldSchema) -> str:
        return "C1234567"
