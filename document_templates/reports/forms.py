"""Of which office and which days a book is asked for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from content import clock
from forms.casework.permissions import organisations_of
from forms.definitions.field_types.date import DateField, DateWidget

LONGEST_PERIOD = 366


def day_field(label: str, missing: str) -> DateField:
    return DateField(label=label, widget=DateWidget(), earliest=None, latest=None, error_messages={"required": missing})


class PeriodForm(forms.Form):
    office = forms.ModelChoiceField(label=_("Office"), queryset=None, empty_label=None)
    first = day_field(_("From day"), _("Enter the first day."))
    last = day_field(_("Until day"), _("Enter the last day."))

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        today = clock.today()
        options.setdefault("initial", {"first": today.replace(day=1), "last": today})
        super().__init__(*arguments, auto_id="%s", **options)
        self.fields["office"].queryset = organisations_of(user)
        self.fields["office"].widget.attrs["class"] = "select"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day comes before the first."))
        elif first and last and (last - first).days > LONGEST_PERIOD:
            self.add_error("last", _("Choose a period of one year at most."))
        return cleaned
