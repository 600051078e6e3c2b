"""Values that nobody types: they follow from other answers by a formula, are shown, and are stored when sent."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, DecimalException
from functools import cache
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..expressions.days import day_of
from ..formula_blocks import formula_block
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .date import Date
from .money import Money
from .number import Number
from .text import Text

#: A larger number is a fault of the formula, and unknown.
MOST = Decimal(10) ** 18


@cache
def basis_block() -> blocks.CharBlock:
    hint = _("E.g. Điều 13 khoản 1 QĐ 23/2021/QĐ-TTg.")
    return blocks.CharBlock(label=_("Legal basis"), required=False, max_length=200, help_text=hint)


class ComputedWidget(forms.Widget):
    """The value in words; nothing that is posted under its name is read."""

    template_name = "definitions/widgets/computed.html"
    input_type = "computed"

    def __init__(self, kind: Computed, field: FieldSchema) -> None:
        super().__init__()
        self.kind, self.field = kind, field

    def value_from_datadict(self, data: Any, files: Any, name: str) -> None:
        return None

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def format_value(self, value: Any) -> str:
        return self.kind.words(self.field, value)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["basis"] = self.field.options.get("basis", "")
        return context


class ComputedField(forms.Field):
    """Its value is set by the page; it is never missing and never wrong."""

    def clean(self, value: Any) -> Any:
        return value


class Computed(FieldType):
    """What the kinds have in common; what a value is, how it is stored and told, comes from the kind beside it."""

    icon = "cogs"
    is_computed = True
    takes_cells = False
    label_of_label = _("Name of the value")
    #: How the browser writes the value while others are typed: text, number, money or date.
    gives: ClassVar[str] = "text"

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [("formula", formula_block()), ("basis", basis_block())]

    def problems(self, field: FieldSchema) -> list[str]:
        return [] if field.formula else [str(_("Write the formula of this value."))]

    def form_field(self, field: FieldSchema) -> forms.Field:
        widget = ComputedWidget(self, field)
        return ComputedField(label=field.label, help_text=field.hint, disabled=True, widget=widget)

    def fitted(self, field: FieldSchema, value: Any) -> Any:
        """What a formula gave, in the shape of this kind; unknown (None) if it does not fit."""
        return value if isinstance(value, str) else None

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return super().json_schema(field) | {"readOnly": True}


class ComputedAmount(Computed):
    """Rounded half up to the decimals of the kind, which are none for đồng."""

    has_decimals = False

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        decimals = blocks.IntegerBlock(label=_("Decimals"), required=False, min_value=0, max_value=6)
        return [*super().options_blocks(), *([("decimals", decimals)] if self.has_decimals else [])]

    def fitted(self, field: FieldSchema, value: Any) -> Decimal | None:
        if not isinstance(value, Decimal) or not abs(value) <= MOST:
            return None
        try:
            places = Decimal(1).scaleb(-int(field.options.get("decimals") or 0))
            return value.quantize(places, ROUND_HALF_UP) + 0
        except DecimalException:
            return None


@field_type_register
class ComputedNumber(ComputedAmount, Number):
    name = "computed_number"
    has_decimals = True
    label = _("Computed number")
    gives = "number"


@field_type_register
class ComputedMoney(ComputedAmount, Money):
    name = "computed_money"
    label = _("Computed amount of money")
    gives = "money"


@field_type_register
class ComputedSupport(ComputedMoney):
    """What the rules of the programme grant under the answers; its formula follows from their meanings."""

    name = "computed_support"
    label = _("Support under the rules of the programme")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        parts = [("all", _("in all")), ("basic", _("the basic amount")), ("supplements", _("what comes on top"))]
        part = blocks.ChoiceBlock(choices=parts, default="all", label=_("Which part"))
        return [("part", part), *(item for item in super().options_blocks() if item[0] == "basis")]


@field_type_register
class ComputedDate(Computed, Date):
    name = "computed_date"
    label = _("Computed day")
    gives = "date"

    def fitted(self, field: FieldSchema, value: Any) -> date | None:
        return day_of(value) if isinstance(value, str) else value if isinstance(value, date) else None


@field_type_register
class ComputedText(Computed, Text):
    name = "computed_text"
    label = _("Computed text")
