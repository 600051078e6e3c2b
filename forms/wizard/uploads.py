"""Takes the files of a posted step into the draft at once, so that a fault elsewhere on the page loses none of them."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from forms.applications.attachments import attachment_create, attachment_remove
from forms.applications.models import Draft
from forms.applications.validation import FILE
from forms.definitions.schema import FieldSchema


def uploads_take(
    draft: Draft, fields: Iterable[FieldSchema], files: MultiValueDict[str, UploadedFile]
) -> dict[str, list[str]]:
    """Stores what is right. Returns the faults as {field key: sentences}."""
    faults = {field.key: _field_take(draft, field, files.getlist(field.key)) for field in fields if field.type == FILE}
    return {key: sentences for key, sentences in faults.items() if sentences}


def _field_take(draft: Draft, field: FieldSchema, uploads: list[UploadedFile]) -> list[str]:
    most = field.options.get("max_files") or 1
    before = list(draft.attachments.filter(field_id=field.id, application=None, supplement=None))
    room = 1 if most == 1 else most - len(before)
    faults, kept = [], []
    for upload in uploads[:room]:
        try:
            kept.append(attachment_create(upload=upload, draft=draft, field_id=field.id))
        except ValidationError as error:
            faults += error.messages
    if len(uploads) > room:
        faults.append(_("At most %d files fit here. Remove one that is not needed, then add the other.") % most)
    if most == 1 and kept:
        for attachment in before:
            if attachment != kept[0]:
                attachment_remove(attachment=attachment)
    return faults


def upload_remove(draft: Draft, pk: str) -> None:
    """Removes a file of this draft; one that is gone, or another's, is left alone."""
    attachment = draft.attachments.filter(pk=pk, application=None, supplement=None).first() if pk.isdecimal() else None
    if attachment:
        attachment_remove(attachment=attachment)
