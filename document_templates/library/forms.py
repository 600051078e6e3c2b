"""What people type on the verification pages, and what designers upload."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from document_templates.engine.errors import TemplateError
from document_templates.engine.inspection import LARGEST_FILE
from forms.casework.forms import TypedText

from .kinds import kind_by_key
from .models import GeneratedDocument
from .proofing import upload_prove
from .services import template_version_create

LARGEST_PAPER = 30_000_000


class CodeForm(forms.Form):
    """The code printed on a paper, however it was typed."""

    code = forms.CharField(
        label=_("Verification code"),
        max_length=40,
        help_text=_("17 letters and digits (12 on older papers), at the foot of the paper beside the square code."),
        error_messages={"required": _("Enter the code printed on the paper.")},
        widget=forms.TextInput(attrs={"class": "input input--20", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_code(self) -> str:
        code = re.sub(r"[\s.\-–]", "", self.cleaned_data["code"]).upper()
        if not GeneratedDocument.objects.filter(verification_code=code).exists():
            raise ValidationError(
                _("No paper was issued with this code. Check it letter by letter; 0, 1, I, L and O do not occur in it.")
            )
        return code


class PaperFileForm(forms.Form):
    """A file to be compared with what was issued; `cleaned_data["sha256"]` is its fingerprint. It is not kept.

    A browser that can compute the fingerprint sends only that.
    """

    sha256 = forms.RegexField("^[0-9a-f]{64}$", required=False, widget=forms.HiddenInput)
    file = forms.FileField(
        label=_("The file you received"),
        help_text=_("Word (.docx) or PDF. The file is only compared and not kept."),
        error_messages={
            "required": _("Choose the file you received."),
            "empty": _("The file is empty. Choose another one."),
        },
        widget=forms.FileInput(attrs={"class": "input", "accept": ".docx,.pdf"}),
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["file"].required = not self.data.get("sha256")

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST_PAPER:
            raise ValidationError(_("The file is larger than 30 MB; no paper of ours is. Choose another one."))
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if file := cleaned.get("file"):
            cleaned["sha256"] = hashlib.file_digest(file, "sha256").hexdigest()
        return cleaned


class DocumentTemplateForm(WagtailAdminModelForm):
    """A template and, if a file is chosen, its next version: proved before anything is stored."""

    docx = forms.FileField(
        label=_("New version (.docx, .xlsx or a PDF form)"),
        required=False,
        help_text=_("It is tried out with sample values before it is kept. Papers already issued stay as they are."),
        widget=forms.FileInput(attrs={"accept": ".docx,.xlsx,.pdf"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        file, kind = cleaned.get("docx"), cleaned.get("kind") or self.instance.kind
        programme = cleaned.get("programme") or self.instance.programme
        if file and kind:
            try:
                if file.size > LARGEST_FILE:
                    raise TemplateError("too_large")
                upload_prove(file.read(), sample=kind_by_key(kind).sample_for(programme))
            except TemplateError as error:
                self.add_error("docx", str(error))
        return cleaned

    def save(self, commit: bool = True):
        template = super().save(commit)
        file = self.cleaned_data.get("docx")
        if file and template.pk:
            file.seek(0)
            template_version_create(
                template=template, content=file.read(), file_name=file.name, user=getattr(self, "for_user", None)
            )
        return template


class ReissueForm(forms.Form):
    """Why a paper is drawn up again."""

    reason = TypedText(
        label=_("What is corrected, and why"),
        max_length=500,
        rows=3,
        help_text=_("It is kept with the paper and shown to officers, not printed."),
        error_messages={"required": _("Write the reason.")},
    )


class SignedCopyForm(forms.Form):
    file = forms.FileField(
        label=_("The signed paper"),
        help_text=_("A scan or photo of the whole paper, or the PDF that was signed digitally; at most 10 MB."),
        error_messages={
            "required": _("Choose the file of the signed paper."),
            "empty": _("The file is empty. Choose another one."),
        },
        widget=forms.FileInput(attrs={"class": "input", "accept": ".pdf,.jpg,.jpeg,.png"}),
    )
