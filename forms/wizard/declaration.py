"""The last questions before an application is sent: who helped, and the statement of truth."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forms.definitions.field_types.inputs import TOO_LONG, CleanTextField, text_input
from forms.definitions.field_types.phone import PhoneField


class DeclarationForm(forms.Form):
    """The last page. Who typed for somebody else names himself; the applicant declares."""

    helper_name = CleanTextField(
        label=_("Full name of who helped"),
        required=False,
        max_length=150,
        widget=text_input("20"),
        error_messages={"max_length": TOO_LONG},
    )
    helper_relation = CleanTextField(
        label=_("Relation to the applicant"),
        help_text=_("For example daughter, neighbour, head of the street group."),
        required=False,
        max_length=100,
        widget=text_input("20"),
        error_messages={"max_length": TOO_LONG},
    )
    helper_phone = PhoneField(label=_("Telephone of who helped"), required=False, widget=text_input("10", type="tel"))
    declared = forms.BooleanField(
        label=_("I have read the statement and confirm it"),
        error_messages={"required": _("Read the statement and tick the box before you send the application.")},
    )

    def clean(self) -> dict[str, Any]:
        given = [name for name in ("helper_relation", "helper_phone") if self.cleaned_data.get(name)]
        if given and not self.cleaned_data.get("helper_name") and "helper_name" not in self.errors:
            self.add_error("helper_name", _("Write the name of who helped, or leave all three lines empty."))
        return self.cleaned_data

    @property
    def helper(self) -> dict[str, str] | None:
        parts = {name: self.cleaned_data.get(f"helper_{name}") or "" for name in ("name", "relation", "phone")}
        return parts if parts["name"] else None

    @property
    def helper_fields(self) -> list[forms.BoundField]:
        return [self[f"helper_{name}"] for name in ("name", "relation", "phone")]
