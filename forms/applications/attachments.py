"""Files of applicants: checked in a confined child, kept under random names, served by guarded views only."""

from __future__ import annotations

import hashlib
import json
from pathlib import PurePath
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction
from django.http import FileResponse, HttpResponse
from django.utils.translation import gettext as _

from content.text import clean

from .confinement import ConfinementError, run_confined
from .models import Application, Attachment, Draft, Supplement
from .virus_scan import virus_refuse

LARGEST_BYTES = 10 * 1024 * 1024
#: What one draft may hold in all before it is handed in.
MOST_FILES = 20
SHEETS = {".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".csv": "text/csv"}
MOST_BYTES_IN_ALL = 60 * 1024 * 1024


def attachment_create(
    *,
    upload: UploadedFile,
    draft: Draft | None = None,
    supplement: Supplement | None = None,
    application: Application | None = None,
    field_id: str = "",
) -> Attachment:
    """Checks and stores one file. The same file again for the same field gives the first row back.

    Raises ValidationError with a sentence that says what is wrong and what to do.
    """
    name, _original, answer, kept = upload_checked(upload)
    owner = {"draft": draft, "supplement": supplement, "application": application, "field_id": field_id}
    return _store(owner, name, answer, kept)


def upload_checked(upload: UploadedFile) -> tuple[str, bytes, dict, bytes]:
    """Its name for showing, the bytes as they came, what `upload_check` says of them, and the bytes to keep.

    Raises ValidationError with a sentence that says what is wrong and what to do.
    """
    name = _file_name(upload)
    if not upload.size:
        raise ValidationError(_("“%(name)s” is empty. Choose the file again.") % {"name": name})
    if upload.size > LARGEST_BYTES:
        raise ValidationError(
            _("“%(name)s” is larger than 10 MB. Make it smaller or take a new photo.") % {"name": name}
        )
    original = upload.read()
    virus_refuse(original, name)
    return name, original, *_inspect(original, name)


def _file_name(upload: UploadedFile) -> str:
    """The applicant's own name of the file, for showing; at most 200 characters with its ending."""
    name = PurePath(clean(upload.name or "").replace("\n", " ").strip() or "tep")
    return name.name if len(name.name) <= 200 else f"{name.stem[:180]}{name.suffix[:20]}"


def _inspect(content: bytes, name: str) -> tuple[dict, bytes]:
    try:
        result = run_confined(
            "forms.applications.upload_check", payload=content, memory_mb=768, cpu_seconds=8, seconds=9
        )
    except ConfinementError as error:
        raise ValidationError(
            _refusals()["damaged" if error.reason == "failed" else "heavy"] % {"name": name}
        ) from error
    line, kept = result.split(b"\n", 1)
    answer = json.loads(line)
    if reason := answer.get("refused"):
        raise ValidationError(_refusals()[reason] % {"name": name})
    return answer, kept


def _refusals() -> dict[str, str]:
    return {
        "kind": _("“%(name)s” is neither a photo (JPEG, PNG, WebP) nor a PDF. Choose a photo or a PDF file."),
        "heic": _(
            "“%(name)s” is a HEIC photo, which cannot be read everywhere. In the phone’s camera settings choose "
            "“Most compatible” (JPEG) and take the photo again, or send a screenshot of it."
        ),
        "damaged": _("“%(name)s” can’t be opened: the file is damaged. Save it again or take a new photo."),
        "encrypted": _("“%(name)s” is locked by a password. Save it without the password and choose it again."),
        "pages": _("“%(name)s” has more than 50 pages. Keep only the pages that are asked for."),
        "pixels": _("“%(name)s” has more than 40 million pixels. Take the photo again in a smaller size."),
        "heavy": _("“%(name)s” takes too much work to open. Save it in a simpler way, or take a photo of the paper."),
    }


@transaction.atomic
def _store(owner: dict, name: str, answer: dict, kept: bytes) -> Attachment:
    sha256 = hashlib.sha256(kept).hexdigest()
    if owner["draft"]:
        Draft.objects.select_for_update().get(pk=owner["draft"].pk)
        if same := Attachment.objects.filter(**owner, sha256=sha256).first():
            return same
        _quota_check(owner["draft"], len(kept))
    attachment = Attachment(
        **owner,
        original_name=name,
        content_type=answer["content_type"],
        suffix=answer["suffix"],
        size=len(kept),
        page_count=answer["pages"],
        sha256=sha256,
    )
    attachment.file.save("", ContentFile(kept), save=False)
    attachment.save()
    attachment.file.close()
    return attachment


@transaction.atomic
def sheet_keep(*, draft: Draft, field_id: str, name: str, content: bytes) -> Attachment:
    """Keeps the file a list was read from, in the place of the one before, until the draft is sent or thrown away.

    Raises ValidationError for one with a virus.
    """
    virus_refuse(content, name)
    for before in draft.attachments.filter(field_id=field_id, application=None, supplement=None):
        attachment_remove(attachment=before)
    suffix = ".xlsx" if content[:2] == b"PK" else ".csv"
    attachment = Attachment(
        draft=draft,
        field_id=field_id,
        original_name=_file_name(SimpleUploadedFile(name, b"")),
        content_type=SHEETS[suffix],
        suffix=suffix,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    attachment.file.save("", ContentFile(content), save=False)
    attachment.save()
    attachment.file.close()
    return attachment


def _quota_check(draft: Draft, size: int) -> None:
    sizes = list(draft.attachments.filter(application=None, supplement=None).values_list("size", flat=True))
    if len(sizes) >= MOST_FILES or sum(sizes) + size > MOST_BYTES_IN_ALL:
        raise ValidationError(
            _("An application may hold 20 files and 60 MB in all. Remove a file that is not needed, then add this one.")
        )


@transaction.atomic
def attachment_remove(*, attachment: Attachment) -> None:
    """Removes a file of a draft, with its bytes. One that belongs to an application or supplement is evidence."""
    if attachment.application_id or attachment.supplement_id:
        raise ValueError("an attachment that was handed in is evidence")
    file = attachment.file
    attachment.delete()
    transaction.on_commit(lambda: file.storage.delete(file.name))


def attachment_response(attachment: Attachment, inline: bool) -> HttpResponse:
    """The file for who may see it. `inline` shows it in the page; otherwise the browser saves it.

    Everything is sandboxed but an inline PDF: Chromium's own viewer, which runs no script of the page, does not
    start in a sandbox.
    """
    response = FileResponse(attachment.file.open("rb"), content_type=attachment.content_type)
    kind = "inline" if inline else "attachment"
    response["Content-Disposition"] = f"{kind}; filename*=UTF-8''{quote(attachment.original_name, safe='')}"
    sandbox = "" if inline and attachment.content_type == "application/pdf" else "sandbox; "
    response["Content-Security-Policy"] = f"{sandbox}default-src 'none'; style-src 'unsafe-inline'; object-src 'self'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store, private"
    return response
