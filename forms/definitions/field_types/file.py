"""Files of the applicant. The wizard takes the uploads; the form holds the ids of the checked attachments."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import blocks

from ..expressions.operators import LIST
from ..schema import FieldSchema
from .base import FieldType, field_type_register

MOST_FILES = 20
#: What an editor may allow, and what the browser is told to offer.
ACCEPTED = {"image": "image/jpeg,image/png,image/webp,image/heic", "pdf": "application/pdf"}


class AttachmentIdsField(forms.Field):
    """Cleans to a list of ids (int), each once. Whose attachments they are is for the wizard to check."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        self.most = most
        super().__init__(**kwargs)

    def clean(self, value: Any) -> list[int]:
        values = value if isinstance(value, list | tuple) else []
        texts = (str(item) for item in values)
        ids = list(dict.fromkeys(int(text) for text in texts if text.isascii() and text.isdecimal() and len(text) < 19))
        if self.required and not ids:
            raise ValidationError(self.error_messages["required"], code="required")
        if len(ids) > self.most:
            raise ValidationError(_("Keep at most %d files and remove the others.") % self.most, code="max_files")
        return ids


@field_type_register
class File(FieldType):
    name = "file"
    seconds = 60
    blank_boxes = (_("enclosed"),)
    blank_lines = 0
    needs_hint = True
    label = _("File or photo")
    icon = "upload"
    expression_type = LIST
    in_rows = False
    missing = _("Take a photo of the paper or choose a file.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        kinds = [("image", _("Photos")), ("pdf", _("PDF files"))]
        return [
            (
                "max_files",
                blocks.IntegerBlock(label=_("At most … files"), default=1, min_value=1, max_value=MOST_FILES),
            ),
            (
                "accept",
                blocks.MultipleChoiceBlock(choices=kinds, default=list(ACCEPTED), label=_("Kinds of files")),
            ),
            (
                "paper",
                blocks.CharBlock(
                    label=_("Key of the paper in the rules"),
                    required=False,
                    help_text=_("Which paper of the official dossier this file is."),
                ),
            ),
        ]

    def most(self, field: FieldSchema) -> int:
        return field.options.get("max_files") or 1

    def form_field(self, field: FieldSchema) -> forms.Field:
        return AttachmentIdsField(**self.common(field), most=self.most(field))

    def accept(self, field: FieldSchema) -> str:
        """The `accept` attribute of the input that takes the upload."""
        return ",".join(ACCEPTED[kind] for kind in field.options.get("accept") or ACCEPTED if kind in ACCEPTED)

    def decode(self, encoded: Any) -> list[int]:
        return list(encoded) if isinstance(encoded, list) else []

    def words(self, field: FieldSchema, value: Any) -> str:
        return ngettext("%d file", "%d files", len(value)) % len(value) if value else ""

    def paper(self, field: FieldSchema, value: Any) -> int:
        """How many files were handed in."""
        return len(value or ())

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "array", "items": {"type": "integer"}, "maxItems": self.most(field)}

    def sample_of_kind(self, field: FieldSchema) -> list[int]:
        return [1]
