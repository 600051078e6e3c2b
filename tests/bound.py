"""Dossiers bound in tests, and pictures to be bound."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from pypdf import PdfReader

from document_templates.engine.pdf import Part, dossier_merge


def image_file(kind: str = "JPEG", size=(600, 400), mode="RGB", **options) -> bytes:
    target = BytesIO()
    Image.radial_gradient("L").resize(size).convert(mode).save(target, kind, **options)
    return target.getvalue()


def merged(*parts: Part) -> PdfReader:
    return PdfReader(BytesIO(dossier_merge(parts, title="Hồ sơ H24.16-211110-0001")))
