"""One answer of a list that editors keep (banks, trades …). Publishing freezes the entries into the form, so that old
applications stay readable whatever becomes of the list.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content import clock
from content.models import ReferenceEntry
from content.selectors import reference_entries, reference_lists

from ..schema import FieldSchema
from .base import field_type_register
from .choice import RADIO, SELECT, Choice, choices_of
from .other import frozen_with_other, other_block


def entry_frozen(entry: ReferenceEntry) -> dict[str, str]:
    days = {"valid_from": entry.valid_from, "valid_to": entry.valid_to}
    return {"label": entry.label, "key": entry.key} | {name: day.isoformat() for name, day in days.items() if day}


def is_offered(entry: dict[str, str], day: date) -> bool:
    return entry.get("valid_from", "") <= day.isoformat() <= entry.get("valid_to", "9999")


@field_type_register
class ListChoice(Choice):
    name = "list_choice"
    seconds = 10
    label = _("Choice from a kept list")
    icon = "table"
    has_own_choices = False

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        styles = [(SELECT, _("A list to open, for many answers")), (RADIO, _("All answers below each other"))]
        return [
            ("list", blocks.ChoiceBlock(choices=reference_lists, label=_("Kept list"))),
            ("with_other", other_block()),
            ("style", blocks.ChoiceBlock(choices=styles, default=SELECT, label=_("Shown as"))),
        ]

    def frozen(self, options: dict[str, Any]) -> dict[str, Any]:
        entries = [entry_frozen(entry) for entry in reference_entries(options.get("list", ""))]
        return frozen_with_other(options | {"choices": entries})

    def problems(self, field: FieldSchema) -> list[str]:
        if len(self.choices_offered(field)) < 2:
            return [str(_("The list has no two answers for today. Choose another list or fill it."))]
        return super().problems(field)

    def choices_offered(self, field: FieldSchema) -> list[tuple[str, str]]:
        today = clock.today()
        entries = [entry for entry in field.options.get("choices", ()) if is_offered(entry, today)]
        return choices_of(replace(field, options=field.options | {"choices": entries}))

    def sample_of_kind(self, field: FieldSchema) -> str:
        return next((key for key, _label in self.choices_offered(field)), "")
