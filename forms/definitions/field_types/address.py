"""An address in Việt Nam: province, district, commune, house and street."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import PartsField, PartsWidget, text_input

PARTS = ("province", "district", "commune", "street")
LONGEST = 120
HOME_PROVINCE = "Hải Phòng"
#: The city in 2021 (facts 7); a form may carry its own list.
DISTRICTS = (  # noqa: SIM905
    "quận Hồng Bàng, quận Ngô Quyền, quận Lê Chân, quận Hải An, quận Kiến An, quận Đồ Sơn, quận Dương Kinh, "
    "huyện Thủy Nguyên, huyện An Dương, huyện An Lão, huyện Kiến Thụy, huyện Tiên Lãng, huyện Vĩnh Bảo, "
    "huyện Cát Hải, huyện Bạch Long Vĩ"
).split(", ")


class SuggestingInput(forms.TextInput):
    """A text input that suggests the usual answers and takes any other."""

    template_name = "definitions/widgets/suggesting.html"

    def __init__(self, suggestions: list[str], **attrs: Any) -> None:
        self.suggestions = suggestions
        super().__init__({"class": "input"} | attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        widget["suggestions"] = self.suggestions
        widget["attrs"]["list"] = f"{widget['attrs'].get('id', name)}_list"
        return context


class AddressWidget(PartsWidget):
    def __init__(self, districts: list[str]) -> None:
        super().__init__(
            {
                "province": (_("Province or city"), text_input(autocomplete="address-level1")),
                "district": (_("District"), SuggestingInput(districts, autocomplete="address-level2")),
                "commune": (_("Commune or ward"), text_input(autocomplete="address-level3")),
                "street": (_("House number, street, village"), text_input(autocomplete="address-line1")),
            }
        )

    def decompress(self, value: Any) -> list[Any]:
        return super().decompress(value or {"province": HOME_PROVINCE})


class AddressField(PartsField):
    """Cleans to {"province", "district", "commune", "street"}; {} when optional and left empty."""

    empty = {}

    def clean(self, value: Any) -> dict[str, str]:
        """The province is filled in beforehand, so alone it is no answer."""
        if isinstance(value, list | tuple) and not any(value[1:]) and not self.required:
            return {}
        return super().clean(value)

    def put_together(self, values: list[str]) -> dict[str, str]:
        names = [str(label) for label in self.widget.labels]
        missing = [name.lower() for name, value in zip(names, values, strict=True) if not value]
        if missing:
            raise ValidationError(_("Fill in the address; missing: %s.") % ", ".join(missing), code="missing")
        for name, value in zip(names, values, strict=True):
            if len(value) > LONGEST:
                message = _("%(part)s: shorten this to at most %(limit)d characters.")
                raise ValidationError(message % {"part": name, "limit": LONGEST}, code="max_length")
        return dict(zip(PARTS, values, strict=True))


@field_type_register
class Address(FieldType):
    name = "address"
    label = _("Address")
    icon = "home"
    missing = _("Fill in the address.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            (
                "districts",
                blocks.ListBlock(
                    blocks.CharBlock(label=_("District")),
                    label=_("Districts to suggest"),
                    default=DISTRICTS,
                ),
            )
        ]

    def form_field(self, field: FieldSchema) -> forms.Field:
        districts = field.options.get("districts") or DISTRICTS
        return AddressField(**self.common(field), widget=AddressWidget(districts))

    def decode(self, encoded: Any) -> dict[str, str]:
        return {part: str(encoded.get(part, "")) for part in PARTS} if isinstance(encoded, dict) and encoded else {}

    def words(self, field: FieldSchema, value: Any) -> str:
        """From the house to the province, as on an envelope."""
        return ", ".join(value[part] for part in reversed(PARTS) if value.get(part)) if value else ""

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        text = {"type": "string", "maxLength": LONGEST}
        return {"type": "object", "properties": dict.fromkeys(PARTS, text), "required": list(PARTS)}

    def sample_of_kind(self, field: FieldSchema) -> dict[str, str]:
        district = (field.options.get("districts") or DISTRICTS)[0]
        values = (HOME_PROVINCE, district, "phường Minh Khai", "Số 18 Hoàng Văn Thụ")
        return dict(zip(PARTS, values, strict=True))
