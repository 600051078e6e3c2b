"""Papers are drawn up once, from plain data and the newest template, and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from document_templates.engine import convert
from document_templates.engine.errors import ConversionUnavailable
from document_templates.engine.formats import FORMATS
from forms.casework.models import CaseEvent

from .models import GeneratedDocument, PdfCopy, RegisterEntry, verification_code_make
from .selectors import (
    Subject,
    document_of,
    owner_field,
    programme_of,
    signed_copy_of,
    subject_of,
    template_version_for,
)
from .verification_values import verification_values, with_square_codes
from .versions import template_version_create, templates_load

__all__ = [
    "document_draw",
    "document_generate",
    "document_store",
    "pdf_handed_out",
    "pdf_make",
    "pdf_of",
    "template_version_create",
    "templates_load",
]


@transaction.atomic
def document_generate(
    *,
    kind: str,
    subject: Subject,
    data: Mapping[str, Any],
    user: Any = None,
    event: CaseEvent | None = None,
    register_entry: RegisterEntry | None = None,
) -> GeneratedDocument:
    """Draws up a paper from plain data. Asked again for the same event, application or decision, returns the first one.

    Raises TemplateError (no template, or one that cannot be filled in).
    """
    if existing := document_of(kind=kind, subject=subject, event=event):
        return existing
    document = document_draw(
        kind=kind, subject=subject, data=data, created_by=user, event=event, register_entry=register_entry
    )
    return document_store(document)


def document_store(document: GeneratedDocument, pdf: bytes | None = None) -> GeneratedDocument:
    """Keeps a drawn paper, with its PDF if there is one already; where another was quicker, gives that one."""
    try:
        with transaction.atomic():
            document.save()
            if pdf is not None:
                PdfCopy.objects.create(document=document, **_hashed(pdf))
    except IntegrityError:
        existing = document_of(kind=document.kind, subject=subject_of(document), event=document.event)
        if existing is None:
            raise
        return existing
    return document


def document_draw(*, kind: str, subject: Subject, data: Mapping[str, Any], **columns: Any) -> GeneratedDocument:
    """A paper filled in by the newest template and not stored yet. Raises TemplateError."""
    version = template_version_for(kind=kind, programme=programme_of(subject))
    code, replaced = verification_code_make(), columns.get("replaces")
    proof = verification_values(code, verification_address(code), replaced.verification_code if replaced else "")
    content = FORMATS[version.suffix].render(bytes(version.content), {**with_square_codes(data), "verification": proof})
    return GeneratedDocument(
        kind=kind,
        template_version=version,
        data=dict(data),
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        verification_code=code,
        **{owner_field(subject): subject},
        **columns,
    )


def verification_address(code: str) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse("library:verification", args=[code])


def pdf_handed_out(document: GeneratedDocument) -> bytes:
    """The signed copy, where there is one; else `pdf_of`."""
    copy = signed_copy_of(document)
    return bytes(copy.content) if copy else pdf_of(document)


def pdf_of(document: GeneratedDocument) -> bytes:
    """The PDF of a paper, made on first request. Raises ConversionUnavailable or ConversionFailed."""
    if document.suffix == "pdf":
        return bytes(document.content)
    copy = PdfCopy.objects.filter(document=document).first()
    if copy is None:
        made = _hashed(pdf_make(document))
        copy, _created = PdfCopy.objects.get_or_create(document=document, defaults=made)
    return bytes(copy.content)


def pdf_make(document: GeneratedDocument) -> bytes:
    """Archival, for it is kept for decades. Raises ConversionUnavailable or ConversionFailed."""
    if document.suffix != "docx":
        raise ConversionUnavailable(_("There is no PDF of a spreadsheet. Use the spreadsheet itself."))
    [pdf] = convert.docx_to_pdf([bytes(document.content)], archival=True)
    return pdf


def _hashed(pdf: bytes) -> dict[str, Any]:
    return {"content": pdf, "sha256": hashlib.sha256(pdf).hexdigest()}
