"""Told at start: what this machine lacks for PDF copies of papers."""

from __future__ import annotations

from typing import Any

from django.core.checks import Warning as CheckWarning
from django.core.checks import register

from document_templates.engine import convert
from document_templates.engine.fonts import FAMILY, vietnamese_font


@register()
def pdf_check(**_options: Any) -> list[CheckWarning]:
    if not convert.is_available():
        return [
            CheckWarning(
                "LibreOffice is not installed: papers are handed out as DOCX only.",
                hint="Debian: apt-get install libreoffice-writer-nogui fonts-liberation2",
                id="document_library.W001",
            )
        ]
    if vietnamese_font() is None:
        return [
            CheckWarning(
                f"“{FAMILY}” does not resolve to a font with all Vietnamese letters: PDF copies will look wrong.",
                hint="Debian: apt-get install fonts-liberation2 (not fonts-liberation, which lacks 92 of them)",
                id="document_library.W002",
            )
        ]
    return []
