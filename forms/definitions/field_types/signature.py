"""Signing by typing one's own full name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.text import fold

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import TOO_LONG, CleanTextField, text_input
from .text import LONGEST


@field_type_register
class Signature(FieldType):
    name = "signature"
    seconds = 8
    label = gettext_lazy("Signature by typing one’s name")
    icon = "edit"
    missing = gettext_lazy("Type your full name to sign.")

    def form_field(self, field: FieldSchema) -> forms.Field:
        return CleanTextField(
            **self.common(field, max_length=TOO_LONG) | {"help_text": field.hint or self.missing},
            max_length=LONGEST,
            widget=text_input(autocomplete="off", spellcheck="false"),
        )

    def doubt(self, value: Any, known: Mapping[str, Any]) -> str:
        """Capitals and marks may differ, as on a telephone without a Vietnamese keyboard."""
        name = known.get("beneficiary.full_name")
        if not name or fold(value) == fold(name):
            return ""
        return _("Sign with the name given in this form: %s. If that name is wrong, correct it there first.") % name

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "maxLength": LONGEST}

    def sample_of_kind(self, field: FieldSchema) -> str:
        return "Nguyễn Thị Ánh Tuyết"
