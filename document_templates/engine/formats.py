"""The kinds of file a template may be. Each is known by its content, never by its name."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from . import docx, pdf_form, xlsx
from .annex import with_annex
from .form_fields import form_check
from .inspection import inspect
from .placeholders import Placeholder, placeholders
from .sheet_inspection import WORKBOOK, sheet_inspect
from .sheet_names import sheet_placeholders


@dataclass(frozen=True)
class Format:
    """`inspect` raises TemplateRefused; `placeholders` and `render` raise TemplateError, too."""

    suffix: str
    inspect: Callable[[bytes], None]
    placeholders: Callable[[bytes], list[Placeholder]]
    render: Callable[[bytes, Mapping[str, Any]], bytes]


def _word_filled(template: bytes, context: Mapping[str, Any]) -> bytes:
    return docx.render(template, with_annex(template, context))


DOCX = Format("docx", inspect, placeholders, _word_filled)
XLSX = Format("xlsx", sheet_inspect, sheet_placeholders, xlsx.render)
PDF = Format("pdf", form_check, pdf_form.form_placeholders, pdf_form.render)
FORMATS = {form.suffix: form for form in (DOCX, XLSX, PDF)}


def format_of(content: bytes) -> Format:
    """What is nothing else is looked at, and refused, as a Word document."""
    if b"%PDF-" in content[:1024]:
        return PDF
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return XLSX if WORKBOOK in package.namelist() else DOCX
    except (zipfile.BadZipFile, ValueError, OSError):
        return DOCX
