"""The admin's form of a list of answers: rows one by one, or many pasted at once."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from .models import ReferenceEntry, ReferenceList
from .services import reference_entries_paste

MOST = 1000
LONGEST = ReferenceEntry._meta.get_field("label").max_length


class ReferenceListForm(WagtailAdminModelForm):
    pasted = forms.CharField(
        label=_("Add many answers"),
        required=False,
        strip=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_(
            "One answer a line, e.g. a column copied from a spreadsheet. What the list has already is left out."
        ),
    )

    def clean_pasted(self) -> str:
        lines = self.cleaned_data["pasted"].splitlines()
        if len(lines) > MOST:
            raise ValidationError(_("Paste at most %d lines at once.") % MOST)
        if any(len(line.partition("\t")[0].strip()) > LONGEST for line in lines):
            raise ValidationError(_("Each answer has at most %d characters; shorten the longer ones.") % LONGEST)
        return self.cleaned_data["pasted"]

    def save(self, commit: bool = True) -> ReferenceList:
        reference_list = super().save(commit)
        if commit and self.cleaned_data["pasted"]:
            reference_entries_paste(reference_list=reference_list, text=self.cleaned_data["pasted"])
        return reference_list
