"""The PDF of a long list takes minutes: it is made in the background, and asked for again."""

from __future__ import annotations

from django.core.cache import cache
from django_tasks import task

from document_templates.engine import convert
from document_templates.engine.errors import ConversionFailed, ConversionUnavailable

from .models import GeneratedDocument, PdfCopy
from .services import pdf_of

#: After so long without a PDF it is asked for anew, as when the worker was killed or LibreOffice was busy.
SECONDS_TO_WAIT = 900


def pdf_is_coming(document: GeneratedDocument) -> bool:
    """Whether a reader has to wait for this one; then its making has begun."""
    if document.suffix != "docx" or not convert.is_available() or not convert.is_long(bytes(document.content)):
        return False
    if PdfCopy.objects.filter(document=document).exists():
        return False
    if cache.add(f"pdf-coming-{document.pk}", True, SECONDS_TO_WAIT):
        pdf_task.enqueue(document.pk)
    return not PdfCopy.objects.filter(document=document).exists()


@task()
def pdf_task(document_pk: int) -> None:
    """Idempotent: a copy that is there stays."""
    try:
        pdf_of(GeneratedDocument.objects.get(pk=document_pk))
    except (ConversionUnavailable, ConversionFailed):
        cache.delete(f"pdf-coming-{document_pk}")
        raise
