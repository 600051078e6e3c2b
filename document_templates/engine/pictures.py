"""The pages of a PDF as pictures, for looking at in a browser."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from django.utils.translation import gettext as _

from .errors import ConversionFailed, ConversionUnavailable

#: A page of A4 is 760 points wide then: readable on a screen, about 60 KB.
DOTS_PER_INCH = 92
MOST_PAGES = 12
SECONDS = 60


def pdf_to_png(pdf: bytes, *, most: int = MOST_PAGES) -> list[bytes]:
    """One PNG a page, of the first `most` pages. Raises ConversionUnavailable without poppler, or ConversionFailed."""
    program = shutil.which("pdftoppm")
    if program is None:
        raise ConversionUnavailable(_("Pages cannot be shown on this server, because poppler is not installed."))
    command = [program, "-png", "-r", str(DOTS_PER_INCH), "-l", str(most), "-", "page"]
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(command, input=pdf, cwd=folder, check=True, capture_output=True, timeout=SECONDS)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            raise ConversionFailed(_("The pages of this PDF cannot be shown. Download the file.")) from error
        return [page.read_bytes() for page in sorted(Path(folder).glob("page-*.png"))]
