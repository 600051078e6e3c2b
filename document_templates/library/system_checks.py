"""Told at start: what this machine lacks for PDF copies of papers."""

from __future__ import annotations

from typing import Any

from django.core.checks import Warning as CheckWarning
from django.core.checks import register

from document_templates.engine import convert
from document_templates.engine.fonts import FAMILY

#: What Health knows, in the order in which it matters.
_WARNINGS = {
    "libreoffice": CheckWarning(
        "LibreOffice is not installed: papers are handed out as DOCX only.",
        hint="Debian: apt-get install libreoffice-writer-nogui python3-uno fonts-liberation2",
        id="document_library.W001",
    ),
    "vietnamese_font": CheckWarning(
        f"“{FAMILY}” does not resolve to a font with all Vietnamese letters: PDF copies will look wrong.",
        hint="Debian: apt-get install fonts-liberation2 (not fonts-liberation, which lacks 92 of them)",
        id="document_library.W002",
    ),
    "resident": CheckWarning(
        "No Python can speak to LibreOffice: it is started anew for each PDF, two seconds instead of a tenth.",
        hint="Debian: apt-get install python3-uno",
        id="document_library.W003",
    ),
}


@register()
def pdf_check(**_options: Any) -> list[CheckWarning]:
    health = convert.health()
    if not health.libreoffice:
        return [_WARNINGS["libreoffice"]]
    return [warning for name, warning in _WARNINGS.items() if not getattr(health, name)]
