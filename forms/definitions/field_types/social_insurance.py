"""The number of a person in social insurance (mã số BHXH): 10 digits, one for life (facts 2.4)."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import IdentifierField, text_input

NUMBER = re.compile(r"\d{10}", re.ASCII)


@field_type_register
class SocialInsurance(FieldType):
    name = "social_insurance"
    seconds = 30
    needs_hint = True
    label = _("Social insurance number")
    icon = "list-ol"
    identifies = True
    missing = _("Enter the social insurance number of 10 digits, for example 3120012345.")

    def form_field(self, field: FieldSchema) -> forms.Field:
        return IdentifierField(
            **self.common(field, invalid=self.missing),
            kind="social_insurance",
            pattern=NUMBER,
            widget=text_input("10", inputmode="numeric", autocomplete="off", spellcheck="false"),
        )

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{NUMBER.pattern}$"}

    def sample_of_kind(self, field: FieldSchema) -> str:
        return "3120012345"
