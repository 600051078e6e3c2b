"""An address in Việt Nam: province, district, commune, house and street. Known places are suggested and spelled as
they are called; others are taken as they are typed, for no list is complete.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content import clock
from content.places import districts_are_abolished, place_named, places_within

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import PartsField, PartsWidget, text_input

PARTS = ("province", "district", "commune", "street")
LONGEST = 120
HOME_PROVINCE = "Hải Phòng"


def names_within(*names: str) -> list[str]:
    """What there is today: provinces, the districts of a province, the communes of a district; none for a place that
    is not known.
    """
    place, day = None, clock.today()
    for name in names:
        place = place_named(name, place, day)
        if place is None:
            return []
    return list(places_within(place, day).values_list("name", flat=True))


def spelled(names: Sequence[str]) -> list[str]:
    """Province, district, commune as they are called today; from the first unknown one on as they were typed."""
    place, day, result = None, clock.today(), []
    for name in names:
        place = place_named(name, place, day)
        if place is None:
            break
        result.append(place.name)
    return [*result, *names[len(result) :]]


class SuggestingInput(forms.TextInput):
    """A text input that suggests the usual answers and takes any other."""

    template_name = "definitions/widgets/suggesting.html"

    def __init__(self, suggestions: Callable[[], list[str]], **attrs: Any) -> None:
        self.suggestions = suggestions
        super().__init__({"class": "input"} | attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        widget["suggestions"] = self.suggestions()
        widget["attrs"]["list"] = f"{widget['attrs'].get('id', name)}_list"
        return context


class AddressWidget(PartsWidget):
    """Without JavaScript the districts suggested are those of our city; with it those of the province typed."""

    template_name = "definitions/widgets/address.html"

    def __init__(self, districts: list[str]) -> None:
        home = SuggestingInput(
            lambda: districts or names_within(HOME_PROVINCE),
            autocomplete="address-level2",
            **{"data-place": "district"},
        )
        province = SuggestingInput(names_within, autocomplete="address-level1", **{"data-place": "province"})
        commune = SuggestingInput(list, autocomplete="address-level3", **{"data-place": "commune"})
        super().__init__(
            {
                "province": (_("Province or city"), province),
                "district": (_("District"), home),
                "commune": (_("Commune or ward"), commune),
                "street": (_("House number, street, village"), text_input(autocomplete="address-line1")),
            }
        )

    def decompress(self, value: Any) -> list[Any]:
        return super().decompress(value or {"province": HOME_PROVINCE})

    class Media:
        js = [forms.Script("definitions/places.js", type="module")]


class AddressField(PartsField):
    """Cleans to {"province", "district", "commune", "street"}; {} when optional and left empty."""

    empty = {}

    def __init__(self, **kwargs: Any) -> None:
        #: What was looked up already: the people of a list live in few communes.
        self.spellings: dict[tuple[str, ...], list[str]] = {}
        super().__init__(**kwargs)

    def __deepcopy__(self, memo: dict[int, Any]) -> AddressField:
        copy = super().__deepcopy__(memo)
        copy.spellings = {}
        return copy

    def clean(self, value: Any) -> dict[str, str]:
        """The province is filled in beforehand, so alone it is no answer."""
        if isinstance(value, list | tuple) and not any(value[1:]) and not self.required:
            return {}
        return super().clean(value)

    def put_together(self, values: list[str]) -> dict[str, str]:
        names = [str(label) for label in self.widget.labels]
        missing = [
            name.lower()
            for part, name, value in zip(PARTS, names, values, strict=True)
            if not value and not (part == "district" and districts_are_abolished(clock.today()))
        ]
        if missing:
            raise ValidationError(_("Fill in the address; missing: %s.") % ", ".join(missing), code="missing")
        for name, value in zip(names, values, strict=True):
            if len(value) > LONGEST:
                message = _("%(part)s: shorten this to at most %(limit)d characters.")
                raise ValidationError(message % {"part": name, "limit": LONGEST}, code="max_length")
        places = tuple(values[:3])
        if places not in self.spellings:
            self.spellings[places] = spelled(places)
        return dict(zip(PARTS, [*self.spellings[places], values[3]], strict=True))


@field_type_register
class Address(FieldType):
    name = "address"
    seconds = 30
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
                    default=[],
                    help_text=_("Leave empty to suggest those of the province."),
                ),
            )
        ]

    def form_field(self, field: FieldSchema) -> forms.Field:
        districts = field.options.get("districts") or []
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
        district = next(iter(field.options.get("districts") or ()), "quận Hồng Bàng")
        values = (HOME_PROVINCE, district, "phường Minh Khai", "Số 18 Hoàng Văn Thụ")
        return dict(zip(PARTS, values, strict=True))
