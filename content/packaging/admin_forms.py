"""What staff give the pages of packages: a file; as what it shall come in; a way out of each clash."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_slug
from django.utils.translation import gettext_lazy as _

from .archives import LARGEST_FILE
from .parts import COPY, DIFFERS, REPLACE, REUSE, Item

WORDS = {
    REUSE: _("Keep what is here"),
    REPLACE: _("Replace it by what the package has"),
    COPY: _("Keep it and add that of the package beside it"),
}


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("Package (.zip)"),
        help_text=_("A file that was made by “Export as a package”. The next page tells what it would change."),
        widget=forms.FileInput(attrs={"accept": ".zip"}),
        error_messages={"required": _("Choose the file of a package."), "empty": _("The file is empty.")},
    )

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(_("The package is too large: at most 10 MB, 60 files and 30 MB unpacked."))
        return file


class TargetForm(forms.Form):
    """Empty: the programme that the package names."""

    code = forms.CharField(
        label=_("Code of the new programme"), max_length=60, required=False, validators=[validate_slug]
    )
    number = forms.IntegerField(label=_("Its number"), min_value=1, max_value=32767, required=False, localize=False)


class ChoicesForm(forms.Form):
    """One field for each clash, named by the id of its item."""

    def __init__(self, items: list[Item], *arguments: Any, **keywords: Any) -> None:
        super().__init__(*arguments, **keywords)
        for item in items:
            if item.state == DIFFERS:
                self.fields[item.id] = forms.ChoiceField(
                    label=item.name,
                    choices=[(choice, WORDS[choice]) for choice in item.choices],
                    initial=REUSE,
                    widget=forms.RadioSelect,
                )
