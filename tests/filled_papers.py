"""Every shipped general template, filled in with the sample of its kind."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from document_templates.dossiers.management.commands.templates_draw import drawings
from document_templates.engine.docx import render
from document_templates.library.kinds import kind_by_key
from document_templates.library.verification_values import with_verification_sample

DRAWN = drawings()
#: Kind → template.
GENERAL = {path.stem: content for path, content in DRAWN.items() if path.parent.name == "docx"}


def name_of(path: Path) -> str:
    """ "decisions-decision", or the folder of the package and the kind."""
    return f"{path.parent.parent.name}-{path.stem}"


@cache
def filled(kind: str) -> bytes:
    return render(GENERAL[kind], with_verification_sample(dict(kind_by_key(kind).sample)))
