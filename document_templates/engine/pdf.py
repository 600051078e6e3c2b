"""A dossier: decisions, papers, scans and photographs as one PDF with a bookmark for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from django.utils.translation import gettext as _
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject

from .contents import BOOKMARK, Contents
from .pages import image_page, note_page
from .pdf_values import marks_of, value_of
from .stamping import A4, page_fit, pages_stamp

MOST_PAGES_A_PART = 200
MOST_PAGES = 2_000
LARGEST_PART = 25_000_000
LARGEST_DOSSIER = 250_000_000
IMAGE_TYPES = frozenset({"image/jpeg", "image/png", "image/webp"})

#: Marks that may stay on foreign pages; links, attachments, films and forms' buttons may not.
_HARMLESS_MARKS = frozenset(
    {"/Widget", "/Stamp", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Ink", "/Square", "/Circle", "/Line"}
)
_ACTIONS = ("/AA", "/A", "/PA", "/OpenAction", "/JS", "/Launch")
_ROOT_PROGRAMS = ("/OpenAction", "/AA", "/Names", "/AcroForm", "/Collection", "/URI")


@dataclass(frozen=True)
class Part:
    """One piece of a dossier; `title` becomes its bookmark."""

    title: str
    content: bytes
    content_type: str


def dossier_merge(parts: Sequence[Part], *, title: str = "", about: Sequence[str] = ()) -> bytes:
    """All parts in their order behind a page of contents, A4, `title` (the dossier's code) and "page x/y" on each page.

    `about`: lines for the head of the contents. What cannot be read, is locked, or is too long becomes a page that
    says so.
    """
    writer = PdfWriter()
    contents = Contents([part.title for part in parts], about)
    for _leaf in contents.leaves:
        writer.add_blank_page(*A4)
    writer.add_outline_item(title=BOOKMARK, page_number=0)
    size, first_pages = 0, []
    for part in parts:
        pages = _pages_of(part) if size + len(part.content) <= LARGEST_DOSSIER else _note(part, _too_large())
        if len(writer.pages) + len(pages.pages) > MOST_PAGES:
            pages = _note(part, _too_large())
        first_pages.append(len(writer.pages))
        writer.append(pages, outline_item=part.title or None, import_outline=False)
        size += len(part.content)
    count = len(writer.pages)
    contents.draw(writer, first_pages, count)
    pages_stamp(writer, title, [f"trang {number}/{count}" for number in range(1, count + 1)])
    return written_without_programs(writer, title)


def written_without_programs(writer: PdfWriter, title: str = "") -> bytes:
    for name in _ROOT_PROGRAMS:
        writer.root_object.pop(name, None)
    writer.metadata = {"/Title": title} if title else {}
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _pages_of(part: Part) -> PdfReader:
    if len(part.content) > LARGEST_PART:
        return _note(part, _too_large())
    try:
        if part.content_type in IMAGE_TYPES:
            return PdfReader(BytesIO(image_page(part.content)))
        if part.content_type == "application/pdf":
            return _foreign_pages(part)
    except Exception:  # a file from outside can break a reader in any way; the dossier is made all the same
        return _note(part, _("The file could not be read. Ask for it, or open it where it was handed in."))
    return _note(part, _("Files of this kind cannot be shown in a bundle."))


def _foreign_pages(part: Part) -> PdfReader:
    """The pages of somebody's PDF without programs, copied once so that a broken object shows here and not later."""
    reader = PdfReader(BytesIO(part.content))
    if reader.is_encrypted:
        return _note(part, _("The file is locked with a password."))
    if int(reader.root_object["/Pages"]["/Count"]) > MOST_PAGES_A_PART or len(reader.pages) > MOST_PAGES_A_PART:
        return _note(part, _too_large())
    if not reader.pages:
        return _note(part, _("The file has no pages."))
    writer = PdfWriter()
    writer.append(reader, import_outline=False)
    for page in writer.pages:
        _disarm(page)
        page_fit(writer, page)
    return PdfReader(BytesIO(written_without_programs(writer)))


def _disarm(page: PageObject) -> None:
    for name in _ACTIONS:
        page.pop(name, None)
    kept = ArrayObject()
    for reference in marks_of(page):
        mark = reference.get_object()
        if value_of(mark, "/Subtype") in _HARMLESS_MARKS:
            for name in _ACTIONS:
                mark.pop(name, None)
            kept.append(reference)
    if "/Annots" in page:
        page[NameObject("/Annots")] = kept


def _note(part: Part, reason: str) -> PdfReader:
    return PdfReader(BytesIO(note_page(f"{part.title}: {reason}" if part.title else reason)))


def _too_large() -> str:
    return _("The file is too large for a bundle. Open it where it was handed in.")
