"""How files are asked for: those handed in, each with a button to remove it, and an input for more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from forms.applications.models import Attachment, Draft
from forms.definitions.schema import FieldSchema

#: Without HEIC: an iPhone then sends its photos as JPEG.
ACCEPT = {"image": "image/jpeg,image/png,image/webp", "pdf": "application/pdf"}


class AttachmentsWidget(forms.Widget):
    """Its value is what the draft holds for the field and was not handed in yet: ids in a post are not looked at."""

    template_name = "wizard/widgets/attachments.html"
    needs_multipart_form = True

    def __init__(self, draft: Draft, field: FieldSchema, url_of: Callable[[Attachment], str]) -> None:
        super().__init__()
        self.draft = draft
        self.field = field
        self.url_of = url_of

    @property
    def attachments(self):
        return self.draft.attachments.filter(field_id=self.field.id, application=None, supplement=None)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[int]:
        return list(self.attachments.values_list("pk", flat=True))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        most = self.field.options.get("max_files") or 1
        attachments = list(self.attachments)
        context["widget"] |= {
            "attachments": [(attachment, self.url_of(attachment)) for attachment in attachments],
            "accept": ",".join(ACCEPT[kind] for kind in self.field.options.get("accept") or ACCEPT if kind in ACCEPT),
            "multiple": most > 1,
            "most": most,
            "has_room": most == 1 or len(attachments) < most,
        }
        return context
