"""DOCX → PDF by LibreOffice, which fetches nothing and runs no macro."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .errors import ConversionFailed, ConversionUnavailable
from .fonts import vietnamese_font
from .press import cold, pool, surroundings

#: Allowed for a list of about five hundred rows, which takes some ten seconds.
SECONDS_OF_A_LONG_ONE = 70


@dataclass(frozen=True)
class Health:
    """What this machine can do for PDF, and what this process has done."""

    libreoffice: bool
    #: LibreOffice stays ready between papers: 0.1 s for a page instead of 2 s.
    resident: bool
    vietnamese_font: bool
    workers: int
    workers_alive: int
    papers: int
    restarts: int


def is_available() -> bool:
    return surroundings.program() is not None


def is_long(document: bytes) -> bool:
    """Whether its PDF takes longer than a reader waits."""
    return pool.seconds_for(document) > SECONDS_OF_A_LONG_ONE


def health() -> Health:
    workers = pool.pool.workers
    return Health(
        libreoffice=is_available(),
        resident=is_available() and surroundings.python_with_uno() is not None,
        vietnamese_font=vietnamese_font() is not None,
        workers=len(workers),
        workers_alive=sum(worker.is_alive() for worker in workers),
        papers=sum(worker.papers for worker in workers),
        restarts=sum(max(worker.starts - 1, 0) for worker in workers),
    )


def docx_to_pdf(documents: list[bytes], *, archival: bool = False) -> list[bytes]:
    """One PDF a document, in the same order; `archival` ones are PDF/A-2b, tagged, with all fonts inside.

    Raises ConversionUnavailable without LibreOffice or while all of it is busy, ConversionFailed when a document
    gives no valid PDF in two tries.
    """
    program = surroundings.program()
    if program is None:
        raise ConversionUnavailable(_("PDF cannot be made on this server, because LibreOffice is not installed."))
    try:
        if surroundings.python_with_uno():
            results = pool.pool.print_all(documents, archival)
        else:
            results = cold.print_all(program, documents, archival)
    except pool.Busy as busy:
        raise ConversionUnavailable(
            _("The server is busy making other PDF files. Try again in a few minutes.")
        ) from busy
    pdfs = [pdf for pdf in results if pdf is not None]
    if len(pdfs) < len(documents):
        raise ConversionFailed(_("LibreOffice could not make a PDF of this document. Use the Word file (.docx)."))
    return pdfs
