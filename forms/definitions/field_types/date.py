"""A day, typed in three inputs: day, month, year (the pattern that works on every phone and screen reader)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content import clock

from ..expressions.operators import DATE, day_of
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import PartsField, PartsWidget, text_input

TODAY = "today"
EARLIEST_YEAR = 1900
#: Days of spreadsheets: 44197 is 1/1/2021. Of five digits, so that no year is taken for a day.
FIRST_OF_SERIALS = date(1899, 12, 30)
SERIAL = re.compile(r"[1-9]\d{4}", re.ASCII)


def bound_of(option: str | None) -> date | None:
    """A limit of the options: an ISO day, or `today`."""
    return clock.today() if option == TODAY else day_of(option) if option else None


class DateWidget(PartsWidget):
    def __init__(self, autocomplete: str = "") -> None:
        parts = {"day": (_("Day"), "2"), "month": (_("Month"), "2"), "year": (_("Year"), "5")}
        super().__init__(
            {
                name: (
                    label,
                    text_input(
                        width, inputmode="numeric", autocomplete=f"{autocomplete}-{name}" if autocomplete else "off"
                    ),
                )
                for name, (label, width) in parts.items()
            },
            inline=True,
        )

    def decompress(self, value: Any) -> list[Any]:
        return [str(value.day), str(value.month), str(value.year)] if isinstance(value, date) else ["", "", ""]


class DateField(PartsField):
    """Cleans to date or None. A whole date pasted into the first input is understood."""

    def __init__(self, *, earliest: str | None, latest: str | None, **kwargs: Any) -> None:
        self.earliest, self.latest = earliest, latest
        super().__init__(**kwargs)

    def put_together(self, values: list[str]) -> date:
        if not any(values[1:]) and len(whole := re.split(r"[/.\-\s]+", values[0])) == 3:
            values = whole
        names = [str(label).lower() for label in self.widget.labels]
        missing = [name for name, value in zip(names, values, strict=True) if not value]
        if missing:
            raise ValidationError(_("Enter day, month and year; missing: %s.") % ", ".join(missing), code="missing")
        if not all(re.fullmatch(r"\d{1,4}", value, re.ASCII) for value in values):
            raise ValidationError(_("Enter day, month and year in digits, for example 8 3 1990."), code="invalid")
        if len(values[2]) != 4:
            raise ValidationError(_("Enter the year with four digits, for example 1990."), code="year")
        return self.within_bounds(self.day(values))

    def day(self, values: list[str]) -> date:
        day, month, year = (int(value) for value in values)
        try:
            return date(year, month, day)
        except ValueError:
            message = _("There is no day %s in the calendar. Check the day and the month.")
            raise ValidationError(message % f"{day}/{month}/{year}", code="calendar") from None

    def within_bounds(self, day: date) -> date:
        earliest = bound_of(self.earliest) or date(EARLIEST_YEAR, 1, 1)
        latest = bound_of(self.latest)
        if day < earliest:
            raise ValidationError(_("Enter a day from %s on.") % f"{earliest:%d/%m/%Y}", code="earliest")
        if latest and day > latest:
            raise ValidationError(_("Enter a day not later than %s.") % f"{latest:%d/%m/%Y}", code="latest")
        return day


@field_type_register
class Date(FieldType):
    name = "date"
    label = _("Date")
    icon = "date"
    expression_type = DATE
    missing = _("Enter day, month and year.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        hint = _("Year-month-day such as 2020-01-01, or the word today.")
        return [
            (name, blocks.RegexBlock(r"^(today|\d{4}-\d\d-\d\d)?$", label=label, required=False, help_text=hint))
            for name, label in (("earliest", _("Not before")), ("latest", _("Not after")), ("sample", _("Example")))
        ]

    def problems(self, field: FieldSchema) -> list[str]:
        bounds = [field.options.get(name) for name in ("earliest", "latest")]
        if any(option and bound_of(option) is None for option in bounds):
            return [str(_("The first or last day allowed does not exist in the calendar."))]
        earliest, latest = (bound_of(option) for option in bounds)
        wrong = earliest and latest and earliest > latest
        return [str(_("The first day allowed is after the last."))] if wrong else []

    def form_field(self, field: FieldSchema) -> forms.Field:
        return DateField(
            **self.common(field),
            earliest=field.options.get("earliest"),
            latest=field.options.get("latest"),
            widget=DateWidget("bday" if field.meaning == "beneficiary.birth_date" else ""),
        )

    def from_cells(self, field: FieldSchema, cells: list[str]) -> list[str]:
        """Also the number by which spreadsheets count days, and 1990-03-08."""
        text = cells[0].strip()
        if SERIAL.fullmatch(text):
            text = f"{FIRST_OF_SERIALS + timedelta(days=int(text)):%d/%m/%Y}"
        elif day := day_of(text):
            text = f"{day:%d/%m/%Y}"
        return [text, "", ""]

    def encode(self, value: Any) -> str:
        return value.isoformat() if value else ""

    def decode(self, encoded: Any) -> date | None:
        return day_of(encoded) if isinstance(encoded, str) else None

    def words(self, field: FieldSchema, value: Any) -> str:
        return f"{value:%d/%m/%Y}" if value else ""

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "format": "date"}

    def sample_of_kind(self, field: FieldSchema) -> date:
        if field.meaning == "beneficiary.birth_date":
            return date(1990, 3, 8)
        bounds = (bound_of(field.options.get(name)) for name in ("earliest", "latest"))
        return next((day for day in bounds if day), clock.today())
