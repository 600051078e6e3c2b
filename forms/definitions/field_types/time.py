"""An hour of the day: 8:30, 8h30, 8 giờ 30 and 08:30 are the same."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.text import fold

from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .inputs import CleanTextField, text_input

MESSAGE = _("Enter hour and minute, for example 8:30.")
TYPED = re.compile(r"(\d{1,2})(?: ?(?::|\.|h|g|gio) ?(\d{2})?(?: ?(?:p|phut|m))?)?", re.ASCII)


def time_of(text: str) -> str | None:
    """ "8h30" → "08:30"; None for what is no hour of the day."""
    found = TYPED.fullmatch(fold(text[:20]))
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


class TimeField(CleanTextField):
    """Cleans to "08:30", or an empty text."""

    def __init__(self, *, earliest: str, latest: str, **kwargs: Any) -> None:
        self.earliest, self.latest = earliest, latest
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if not text:
            return ""
        time = time_of(text)
        if time is None:
            raise ValidationError(MESSAGE, code="invalid")
        if self.earliest and time < self.earliest:
            raise ValidationError(_("Enter a time from %s on.") % self.earliest, code="earliest")
        if self.latest and time > self.latest:
            raise ValidationError(_("Enter a time not later than %s.") % self.latest, code="latest")
        return time


@field_type_register
class Time(FieldType):
    name = "time"
    label = _("Time of day")
    icon = "time"
    missing = MESSAGE

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        hint = _("Two digits each, such as 07:30.")
        return [
            (name, blocks.RegexBlock(r"^(([01]\d|2[0-3]):[0-5]\d)?$", label=label, required=False, help_text=hint))
            for name, label in (("earliest", _("Not before")), ("latest", _("Not after")))
        ]

    def bounds(self, field: FieldSchema) -> tuple[str, str]:
        return field.options.get("earliest") or "", field.options.get("latest") or ""

    def problems(self, field: FieldSchema) -> list[str]:
        earliest, latest = self.bounds(field)
        return [str(_("The first time allowed is after the last."))] if earliest > latest > "" else []

    def form_field(self, field: FieldSchema) -> forms.Field:
        earliest, latest = self.bounds(field)
        return TimeField(
            **self.common(field), earliest=earliest, latest=latest, widget=text_input("5", autocomplete="off")
        )

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}

    def sample_of_kind(self, field: FieldSchema) -> str:
        return next((bound for bound in self.bounds(field) if bound), "08:30")
