"""A month of a year, such as the one from which wages stopped."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content import clock

from ..expressions.operators import DATE, day_of
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .date import EARLIEST_YEAR
from .inputs import PartsField, PartsWidget, text_input

INVALID = _("Enter month and year in digits, for example 7 2021.")


def month_of(text: Any) -> date | None:
    """The first day of "2021-07"; None for anything else."""
    return day_of(f"{text}-01") if isinstance(text, str) and len(text) == 7 else None


class MonthWidget(PartsWidget):
    def __init__(self) -> None:
        parts = {"month": (_("Month"), "2"), "year": (_("Year"), "5")}
        inputs = {
            name: (label, text_input(width, inputmode="numeric", autocomplete="off"))
            for name, (label, width) in parts.items()
        }
        super().__init__(inputs, inline=True)

    def decompress(self, value: Any) -> list[Any]:
        return [str(value.month), str(value.year)] if isinstance(value, date) else ["", ""]


class MonthField(PartsField):
    """Cleans to the first day of the month, or None. "7/2021" in the first input is understood."""

    def __init__(self, *, earliest: date | None, latest: date | None, **kwargs: Any) -> None:
        self.earliest, self.latest = earliest, latest
        super().__init__(**kwargs)

    def put_together(self, values: list[str]) -> date:
        if not values[1] and len(whole := re.split(r"[/.\-\s]+", values[0])) == 2:
            values = whole
        if not all(re.fullmatch(r"\d{1,4}", value, re.ASCII) for value in values):
            raise ValidationError(INVALID, code="invalid")
        month, year = (int(value) for value in values)
        if not 1 <= month <= 12:
            raise ValidationError(_("A year has the months 1 to 12. Check the month."), code="month")
        if len(values[1]) != 4 or year < EARLIEST_YEAR:
            raise ValidationError(_("Enter the year with four digits, for example 2021."), code="year")
        return self.within_bounds(date(year, month, 1))

    def within_bounds(self, month: date) -> date:
        if self.earliest and month < self.earliest:
            raise ValidationError(_("Enter a month from %s on.") % f"{self.earliest:%m/%Y}", code="earliest")
        if self.latest and month > self.latest:
            raise ValidationError(_("Enter a month not later than %s.") % f"{self.latest:%m/%Y}", code="latest")
        return month


@field_type_register
class Month(FieldType):
    name = "month"
    label = _("Month and year")
    icon = "calendar-alt"
    #: Compared as the first day of the month.
    expression_type = DATE
    missing = _("Enter month and year.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        hint = _("Year-month such as 2021-05. Conditions compare the first day of the month: 2021-05-01.")
        return [
            (name, blocks.RegexBlock(r"^(\d{4}-\d\d)?$", label=label, required=False, help_text=hint))
            for name, label in (("earliest", _("Not before")), ("latest", _("Not after")))
        ]

    def bounds(self, field: FieldSchema) -> tuple[date | None, date | None]:
        return month_of(field.options.get("earliest")), month_of(field.options.get("latest"))

    def problems(self, field: FieldSchema) -> list[str]:
        earliest, latest = self.bounds(field)
        given = (field.options.get("earliest"), field.options.get("latest"))
        if any(option and month_of(option) is None for option in given):
            return [str(_("The first or last month allowed does not exist in the calendar."))]
        wrong = earliest and latest and earliest > latest
        return [str(_("The first month allowed is after the last."))] if wrong else []

    def form_field(self, field: FieldSchema) -> forms.Field:
        earliest, latest = self.bounds(field)
        return MonthField(**self.common(field), earliest=earliest, latest=latest, widget=MonthWidget())

    def from_cells(self, field: FieldSchema, cells: list[str]) -> list[str]:
        """A spreadsheet may make the first day of the month of it."""
        return [cells[0].strip().removeprefix("01/") if cells[0].count("/") == 2 else cells[0], ""]

    def encode(self, value: Any) -> str:
        return f"{value:%Y-%m}" if value else ""

    def decode(self, encoded: Any) -> date | None:
        return month_of(encoded)

    def words(self, field: FieldSchema, value: Any) -> str:
        return f"{value:%m/%Y}" if value else ""

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$"}

    def sample_of_kind(self, field: FieldSchema) -> date:
        return next((bound for bound in self.bounds(field) if bound), clock.today().replace(day=1))
