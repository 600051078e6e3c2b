"""Days from … to …, both included: of leave, of quarantine, of a stop of business."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import blocks

from ..expressions.operators import ANY, days_between
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .date import Date, DateField, DateWidget, bound_of
from .inputs import PartsWidget

ENDS = ("from", "to")
LABELS = {"from": _("From the day"), "to": _("To the day, included")}


class DateRangeWidget(PartsWidget):
    """Two dates, each a group of its own."""

    template_name = "definitions/widgets/groups.html"

    def __init__(self) -> None:
        super().__init__({end: (LABELS[end], DateWidget()) for end in ENDS})

    def decompress(self, value: Any) -> list[Any]:
        value = value if isinstance(value, dict) else {}
        return [widget.decompress(value.get(end)) for end, widget in zip(ENDS, self.widgets, strict=True)]

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0_0" if id_ else ""


class DateRangeField(forms.Field):
    """Cleans to {"from": date, "to": date}; {} when optional and left empty."""

    def __init__(self, *, day: dict[str, Any], least: int | None, most: int | None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        missing = self.error_messages
        self.day_fields = [
            DateField(**day, required=True, widget=widget, error_messages=missing) for widget in self.widget.widgets
        ]
        self.least, self.most = least, most

    def clean(self, value: Any) -> dict[str, date]:
        typed = list(value) if isinstance(value, list | tuple) and len(value) == 2 else [None, None]
        if not any(isinstance(part, list | tuple) and any(part) for part in typed):
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return {}
        days, faults = {}, []
        for end, field, part in zip(ENDS, self.day_fields, typed, strict=True):
            try:
                days[end] = field.clean(part)
            except ValidationError as fault:
                faults += [f"{LABELS[end]}: {message}" for message in fault.messages]
        if faults:
            raise ValidationError(faults)
        self.length_check(days)
        return days

    def length_check(self, days: dict[str, date]) -> None:
        if days["to"] < days["from"]:
            raise ValidationError(_("The last day is before the first. Check both days."), code="order")
        length = int(days_between(days["from"], days["to"]))
        if self.least and length < self.least:
            message = _("These are %(length)d days; at least %(least)d are needed, both ends counted.")
            raise ValidationError(message % {"length": length, "least": self.least}, code="least")
        if self.most and length > self.most:
            message = _("These are %(length)d days; at most %(most)d are allowed, both ends counted.")
            raise ValidationError(message % {"length": length, "most": self.most}, code="most")


@field_type_register
class DateRange(FieldType):
    name = "date_range"
    seconds = 20
    label = _("Days from … to …")
    icon = "calendar"
    #: Only whether it is answered can be asked.
    expression_type = ANY
    missing = _("Enter day, month and year of both ends.")
    bounds = Date()

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            ("least_days", blocks.IntegerBlock(label=_("At least … days"), required=False, min_value=1)),
            ("most_days", blocks.IntegerBlock(label=_("At most … days"), required=False, min_value=1)),
            *((name, block) for name, block in self.bounds.options_blocks() if name != "sample"),
        ]

    def problems(self, field: FieldSchema) -> list[str]:
        least, most = field.options.get("least_days"), field.options.get("most_days")
        wrong = least and most and least > most
        return [
            *self.bounds.problems(field),
            *([str(_("The smallest number of days is larger than the largest."))] if wrong else []),
        ]

    def form_field(self, field: FieldSchema) -> forms.Field:
        return DateRangeField(
            **self.common(field),
            day={name: field.options.get(name) for name in ("earliest", "latest")},
            least=field.options.get("least_days"),
            most=field.options.get("most_days"),
            widget=DateRangeWidget(),
        )

    def from_cells(self, field: FieldSchema, cells: list[str]) -> list[list[str]]:
        return [self.bounds.from_cells(field, [cell]) for cell in cells]

    def encode(self, value: Any) -> dict[str, str]:
        return {end: value[end].isoformat() for end in ENDS} if value else {}

    def decode(self, encoded: Any) -> dict[str, date]:
        days = {end: self.bounds.decode(encoded.get(end)) for end in ENDS} if isinstance(encoded, dict) else {}
        return days if all(days.values()) else {}

    def words(self, field: FieldSchema, value: Any) -> str:
        """ "01/08/2021 – 15/08/2021 (15 ngày)" """
        if not value:
            return ""
        length = int(days_between(*(value[end] for end in ENDS)))
        days = ngettext("%d day", "%d days", length) % length
        return f"{value['from']:%d/%m/%Y} – {value['to']:%d/%m/%Y} ({days})"

    def paper(self, field: FieldSchema, value: Any) -> dict[str, str | int]:
        """Each end by itself, and how many days lie between them."""
        if not value:
            return dict.fromkeys(ENDS, "") | {"days": 0}
        ends = [value[end] for end in ENDS]
        return {end: f"{value[end]:%d/%m/%Y}" for end in ENDS} | {"days": int(days_between(*ends))}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        day = {"type": "string", "format": "date"}
        return {"type": "object", "properties": dict.fromkeys(ENDS, day), "required": list(ENDS)}

    def sample_of_kind(self, field: FieldSchema) -> dict[str, date]:
        least, most = field.options.get("least_days") or 1, field.options.get("most_days")
        length = max(least, min(15, most or 15))
        earliest, latest = (bound_of(field.options.get(name)) for name in ("earliest", "latest"))
        first = earliest or (latest - timedelta(days=length - 1) if latest else date(2021, 8, 1))
        return {"from": first, "to": first + timedelta(days=length - 1)}
