"""The book printed: nothing is stored, for the book itself goes on."""

from __future__ import annotations

from typing import Any

from django.utils.translation import override

from content.models import Organisation
from document_templates.engine import convert, docx
from document_templates.library.book import book_lines
from document_templates.library.selectors import template_version_for

from .context import book_values
from .kinds import outgoing_register


def book_print(*, organisation: Organisation, year: int, symbol: str, suffix: str, user: Any) -> bytes:
    """As "docx" or "pdf". Raises TemplateError, ConversionUnavailable, ConversionFailed."""
    version = template_version_for(kind=outgoing_register.key, programme=None)
    with override("vi"):
        values = book_values(organisation, year, symbol, book_lines(organisation, year, symbol), user)
        content = docx.render(bytes(version.content), values)
    if suffix == "docx":
        return content
    [pdf] = convert.docx_to_pdf([content])
    return pdf
