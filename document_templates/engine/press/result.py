"""What LibreOffice leaves behind, taken for a PDF only if it is one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pikepdf import ObjectStreamMode, Pdf, PdfError


def pdf_read(path: Path) -> bytes | None:
    """LibreOffice's own word on success means nothing, so only a PDF that opens counts.

    Its many small objects are packed together: the tags of a list of 1,000 rows take 6 MB as LibreOffice writes them,
    1 MB so.
    """
    try:
        with Pdf.open(path, attempt_recovery=False) as pdf:
            if not len(pdf.pages):
                return None
            packed = BytesIO()
            pdf.save(packed, object_stream_mode=ObjectStreamMode.generate)
            return packed.getvalue()
    except (OSError, PdfError):
        return None
