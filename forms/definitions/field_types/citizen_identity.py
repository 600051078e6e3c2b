"""A citizen identity number: 12 digits, or 9 of the old identity card."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..identifiers import identity_kind, normalise, province_is_known
from ..schema import FieldSchema
from .base import MISSING, FieldType, field_type_register
from .inputs import CleanTextField, text_input

ANY, NEW, OLD = "any", "cccd", "cmnd"
MESSAGES = {
    ANY: _("Enter the identity number of 12 digits, for example 031190004567, or of 9 digits for an old card."),
    NEW: _("Enter the identity number of 12 digits, for example 031190004567."),
    OLD: _("Enter the old identity number of 9 digits, for example 031234567."),
}
SAMPLES = {ANY: "031190004567", NEW: "031190004567", OLD: "031234567"}


class IdentityField(CleanTextField):
    """Cleans to 9 or 12 digits, leading zeros kept."""

    def __init__(self, *, accepts: str, **kwargs: Any) -> None:
        self.accepts = accepts
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        return normalise("cccd", super().to_python(value)[:100])

    def validate(self, value: str) -> None:
        super().validate(value)
        if not value:
            return
        kind = identity_kind(value)
        if not kind or self.accepts not in (ANY, kind):
            count = _("There are %d digits now.") % len(value) if value.isdecimal() else _("Use digits only.")
            raise ValidationError(f"{MESSAGES[self.accepts]} {count}", code="invalid")
        if kind == NEW and not province_is_known(value):
            message = _("No province has the code %s. Check the first three digits against the card.")
            raise ValidationError(message % value[:3], code="province")


@field_type_register
class CitizenIdentity(FieldType):
    name = "citizen_identity"
    seconds = 20
    label = _("Identity number")
    icon = "user"
    identifies = True

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        kinds = [(ANY, _("12 or 9 digits")), (NEW, _("12 digits only")), (OLD, _("9 digits only"))]
        return [("accepts", blocks.ChoiceBlock(choices=kinds, default=ANY, label=_("Which numbers")))]

    def accepts(self, field: FieldSchema) -> str:
        return field.options.get("accepts") or ANY

    def form_field(self, field: FieldSchema) -> forms.Field:
        accepts = self.accepts(field)
        return IdentityField(
            **self.common(field) | {"error_messages": {"required": field.options.get(MISSING) or MESSAGES[accepts]}},
            accepts=accepts,
            widget=text_input("20", inputmode="numeric", autocomplete="off", spellcheck="false"),
        )

    def restored(self, text: str) -> str:
        """Of 11 digits (12 with one zero in front, or 10 with two) and of 8."""
        number = normalise("cccd", text[:100])
        if number.isdecimal() and len(number) in (10, 11) and province_is_known(number.zfill(12)):
            return number.zfill(12)
        return number.zfill(9) if number.isdecimal() and len(number) == 8 else text

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {
            "type": "string",
            "pattern": {ANY: r"^(\d{9}|\d{12})$", NEW: r"^\d{12}$", OLD: r"^\d{9}$"}[self.accepts(field)],
        }

    def sample_of_kind(self, field: FieldSchema) -> str:
        return SAMPLES[OLD if field.meaning == "beneficiary.old_identity_number" else self.accepts(field)]
