"""The kinds of file a template may be. Each is known by its content, never by its name."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from . import docx, pdf_form, xlsx
from .annex import limits_of, with_annex
from .form_fields import form_check
from .inspection import inspect
from .placeholders import Filtered, Placeholder, filtered, placeholders
from .sheet_inspection import WORKBOOK, sheet_inspect
from .sheet_names import sheet_filtered, sheet_placeholders


@dataclass(frozen=True)
class Format:
    """`inspect` raises TemplateRefused; the others raise TemplateError, too. `fill` knows nothing of an annex."""

    suffix: str
    inspect: Callable[[bytes], None]
    placeholders: Callable[[bytes], list[Placeholder]]
    filtered: Callable[[bytes, str], list[Filtered]]
    fill: Callable[[bytes, Mapping[str, Any]], bytes]

    def render(self, template: bytes, context: Mapping[str, Any]) -> bytes:
        """The filled-in file; what has no room in it is in its placeholder `phu_luc`."""
        return self.fill(template, with_annex(limits_of(template, self.filtered), context))


DOCX = Format("docx", inspect, placeholders, filtered, docx.render)
XLSX = Format("xlsx", sheet_inspect, sheet_placeholders, sheet_filtered, xlsx.render)
PDF = Format("pdf", form_check, pdf_form.form_placeholders, pdf_form.form_filtered, pdf_form.render)
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
