"""A number, typed as people in Việt Nam write it: 1.234,5."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.written import number_of

from ..expressions.operators import NUMBER
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import line, text_input


def numeral(value: Decimal) -> str:
    """1234.50 → "1.234,5"."""
    decimals = max(0, -int(value.normalize().as_tuple().exponent))
    return number_format(value, decimal_pos=decimals, use_l10n=True, force_grouping=True)


def decimal_of(encoded: Any) -> Decimal | None:
    try:
        return None if encoded in (None, "") else Decimal(str(encoded))
    except InvalidOperation:
        return None


class NumberField(forms.Field):
    """Cleans to Decimal or None."""

    def __init__(self, *, least: Decimal | None, most: Decimal | None, decimals: int, suffixes=(), **kwargs) -> None:
        self.least, self.most, self.decimals, self.suffixes = least, most, decimals, suffixes
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return numeral(value) if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Decimal | None:
        text = line(value)
        for suffix in self.suffixes:
            text = text.lower().removesuffix(suffix).strip()
        if not text:
            return None
        number = number_of(text, self.decimals)
        if number is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        if self.least is not None and number < self.least:
            raise ValidationError(_("Enter a number from %s up.") % numeral(self.least), code="least")
        if self.most is not None and number > self.most:
            raise ValidationError(_("Enter a number up to %s.") % numeral(self.most), code="most")
        return number


@field_type_register
class Number(FieldType):
    name = "number"
    label = _("Number")
    comes_by_link = True
    icon = "order"
    expression_type = NUMBER
    missing = _("Enter a number.")
    width = "10"
    suffixes: tuple[str, ...] = ()
    invalid = _("Enter a number in digits, for example 12.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            ("min", blocks.DecimalBlock(label=_("Smallest"), required=False)),
            ("max", blocks.DecimalBlock(label=_("Largest"), required=False)),
            ("decimals", blocks.IntegerBlock(label=_("Decimals"), required=False, min_value=0, max_value=6)),
        ]

    def problems(self, field: FieldSchema) -> list[str]:
        least, most = self.least(field), self.most(field)
        wrong = least is not None and most is not None and least > most
        return [str(_("The smallest number is larger than the largest."))] if wrong else []

    def least(self, field: FieldSchema) -> Decimal | None:
        return decimal_of(field.options.get("min"))

    def most(self, field: FieldSchema) -> Decimal | None:
        return decimal_of(field.options.get("max"))

    def form_field(self, field: FieldSchema) -> forms.Field:
        decimals = field.options.get("decimals") or 0
        return NumberField(
            **self.common(field, invalid=self.invalid),
            least=self.least(field),
            most=self.most(field),
            decimals=decimals,
            suffixes=self.suffixes,
            widget=text_input(
                self.width, inputmode="decimal" if decimals else "numeric", autocomplete="off", spellcheck="false"
            ),
        )

    def encode(self, value: Any) -> str:
        return "" if value is None else f"{value:f}"

    def decode(self, encoded: Any) -> Decimal | None:
        return decimal_of(encoded)

    def words(self, field: FieldSchema, value: Any) -> str:
        return "" if value is None else numeral(value)

    def export(self, field: FieldSchema, value: Any) -> str:
        return self.encode(value)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        decimals = field.options.get("decimals") or 0
        return {"type": "string", "pattern": rf"^-?\d+(\.\d{{1,{decimals}}})?$" if decimals else r"^-?\d+$"}

    def sample_of_kind(self, field: FieldSchema) -> Decimal:
        least, most = self.least(field), self.most(field)
        return next(bound for bound in (least, most, Decimal(1)) if bound is not None)
