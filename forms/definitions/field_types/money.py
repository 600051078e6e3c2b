"""An amount in whole đồng; 1.500.000 and 1500000 đ are the same."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..schema import FieldSchema
from .base import field_type_register
from .number import Number, decimal_of, numeral


@field_type_register
class Money(Number):
    name = "money"
    label = _("Amount of money")
    icon = "tag"
    adds_up = True
    missing = _("Enter an amount in đồng, for example 1.500.000.")
    width = "20"
    suffixes = ("đồng", "vnđ", "vnd", "đ")
    invalid = _("Enter an amount in đồng with digits only, for example 1.500.000.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [item for item in super().options_blocks() if item[0] != "decimals"]

    def least(self, field: FieldSchema) -> Decimal:
        return decimal_of(field.options.get("min")) or Decimal(0)

    def most(self, field: FieldSchema) -> Decimal:
        return decimal_of(field.options.get("max")) or Decimal(10) ** 15

    def words(self, field: FieldSchema, value: Any) -> str:
        return "" if value is None else _("%s đồng") % numeral(value)

    def sample_of_kind(self, field: FieldSchema) -> Decimal:
        return min(max(Decimal(1_500_000), self.least(field)), self.most(field))
