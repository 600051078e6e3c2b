"""An e-mail address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import TOO_LONG, CleanTextField

MESSAGE = _("Enter an e-mail address such as ten@example.com, without spaces or Vietnamese marks.")
LONGEST = 254


class EmailField(CleanTextField):
    default_validators = [EmailValidator(MESSAGE)]

    def to_python(self, value: Any) -> str:
        name, at, domain = super().to_python(value).rpartition("@")
        return f"{name}{at}{domain.lower()}"


@field_type_register
class Email(FieldType):
    name = "email"
    label = _("E-mail")
    icon = "mail"
    missing = MESSAGE

    def form_field(self, field: FieldSchema) -> forms.Field:
        return EmailField(
            **self.common(field, max_length=TOO_LONG),
            max_length=LONGEST,
            widget=forms.EmailInput({"class": "input", "autocomplete": "email", "spellcheck": "false"}),
        )

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "format": "email", "maxLength": LONGEST}

    def sample_of_kind(self, field: FieldSchema) -> str:
        return "anhtuyet@example.com"
