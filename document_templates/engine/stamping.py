"""Makes foreign pages A4 and writes on the edge of every page, without reading or copying what stands on it."""

from __future__ import annotations

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
)

from .pdf_values import marks_of, value_of
from .typeface import typeface

A4 = (595.28, 841.89)
#: A page is taken for A4 when no edge is further off (points).
NEARLY = 3
#: Of the words on the edge (points): their size, and how far from the sides and the foot of the page.
SIZE, SIDE, FOOT = 8, 42, 16
FONT = "/BinderFont"
#: Foreign content may leave states unrestored or restore too often; so many of either do no harm.
SAVE, RESTORE = b"q q q q\n", b"\nQ Q Q Q\n"
_BOXES = ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox", "/UserUnit")
_PLACES_OF_MARKS = ("/Rect", "/QuadPoints", "/Vertices", "/L", "/CL")
#: /Rotate → the matrix from the page as it is seen (origin at its lower left) to its own coordinates, for a box at 0 0.
TURNS = {
    0: lambda w, h: (1, 0, 0, 1, 0, 0),
    90: lambda w, h: (0, 1, -1, 0, w, 0),
    180: lambda w, h: (-1, 0, 0, -1, w, h),
    270: lambda w, h: (0, -1, 1, 0, 0, h),
}


def stream_add(writer: PdfWriter, content: bytes) -> IndirectObject:
    stream = StreamObject()
    stream.set_data(content)
    return writer._add_object(stream)


def page_fit(writer: PdfWriter, page: PageObject) -> None:
    """A page of another size goes onto A4: shrunk if it is larger, else as large as it is, at the top in the middle.

    What lies outside its crop box stays hidden; its rotation stays. Raises ValueError for a page without a size, and
    whatever broken boxes or resources make a reader raise.
    """
    box, rotation = _visible_box(page), page.rotation // 90 * 90 % 360
    page[NameObject("/Rotate")] = NumberObject(rotation)
    named_in(page, "/Font")
    unit, turned = float(value_of(page, "/UserUnit", 1)), rotation % 180 == 90
    width, height = float(box.width) * unit, float(box.height) * unit
    if not (1 < width < 1e6 and 1 < height < 1e6):
        raise ValueError("a page without a size")
    for name in _BOXES:
        page.pop(name, None)
    page[NameObject("/MediaBox")] = box
    seen_width, seen_height = (height, width) if turned else (width, height)
    across = seen_width > A4[0] + NEARLY and seen_width > seen_height
    sheet = A4 if across == turned else (A4[1], A4[0])
    if unit == 1 and abs(width - sheet[0]) <= NEARLY and abs(height - sheet[1]) <= NEARLY:
        return
    scale = min(sheet[0] / width, sheet[1] / height, 1)
    rest = (sheet[0] - width * scale, sheet[1] - height * scale)
    at = _at_the_top(rotation, *rest)
    scale *= unit
    moved = (at[0] - float(box.left) * scale, at[1] - float(box.bottom) * scale)
    begin = b"%s%.5f 0 0 %.5f %.3f %.3f cm %.3f %.3f %.3f %.3f re W n\n" % (
        SAVE, scale, scale, *moved, box.left, box.bottom, box.width, box.height,
    )  # fmt: skip
    page[NameObject("/MediaBox")] = RectangleObject((0, 0, *sheet))
    enclose(page, stream_add(writer, begin), stream_add(writer, RESTORE))
    for mark in marks_of(page):
        _mark_move(mark.get_object(), scale, moved)


def pages_stamp(writer: PdfWriter, left: str, right: list[str]) -> None:
    """Writes `left` and a text of `right` for each page at the foot of the pages, upright however they lie."""
    letters, font = typeface(), typeface().put_into(writer)
    save = stream_add(writer, SAVE)
    for page, words in zip(writer.pages, right, strict=True):
        box = page.mediabox
        rotation = page.rotation % 360
        a, b, c, d, e, f = TURNS[rotation](float(box.width), float(box.height))
        seen_width = float(box.height if rotation % 180 else box.width)
        matrix = f"{a} {b} {c} {d} {e + float(box.left):.3f} {f + float(box.bottom):.3f} cm"
        from_left = seen_width - SIDE - letters.width(words, SIZE)
        drawn = (
            f"q {matrix} 0.2 g BT {FONT} {SIZE} Tf {SIDE} {FOOT} Td {letters.set(left)} Tj "
            f"1 0 0 1 {from_left:.3f} {FOOT} Tm {letters.set(words)} Tj ET Q"
        )
        enclose(page, save, stream_add(writer, RESTORE + drawn.encode()))
        font_add(page, FONT, font)


def font_add(page: PageObject, name: str, font: IndirectObject) -> None:
    named_in(page, "/Font")[NameObject(name)] = font


def named_in(page: PageObject, kind: str) -> DictionaryObject:
    """The page's own list of its resources of a kind; they may have been shared with other pages until now."""
    resources = _own_copy(value_of(page, "/Resources", {}))
    resources[NameObject(kind)] = _own_copy(value_of(resources, kind, {}))
    page[NameObject("/Resources")] = resources
    return resources[kind]


def _own_copy(found: DictionaryObject) -> DictionaryObject:
    return DictionaryObject({key: found.raw_get(key) for key in found})


def enclose(page: PageObject, before: IndirectObject, after: IndirectObject) -> None:
    """Draws before and after what stands on the page, which is left as it is."""
    contents = page.raw_get("/Contents") if "/Contents" in page else ArrayObject()
    inner = contents.get_object()
    inner = list(inner) if isinstance(inner, ArrayObject) else [contents]
    page[NameObject("/Contents")] = ArrayObject([before, *inner, after])


def _visible_box(page: PageObject) -> RectangleObject:
    media, crop = page.mediabox, page.cropbox
    left, bottom = max(media.left, crop.left), max(media.bottom, crop.bottom)
    right, top = min(media.right, crop.right), min(media.top, crop.top)
    return RectangleObject((left, bottom, right, top)) if left < right and bottom < top else media


def _at_the_top(rotation: int, wide: float, high: float) -> tuple[float, float]:
    """Where the lower left corner goes when so much room is left over: at the top as it is seen, in the middle."""
    return {0: (wide / 2, high), 90: (0, high / 2), 180: (wide / 2, 0), 270: (wide, high / 2)}[rotation]


def _mark_move(mark: DictionaryObject, scale: float, moved: tuple[float, float]) -> None:
    for name in _PLACES_OF_MARKS:
        if name in mark:
            places = mark[name]
            mark[NameObject(name)] = ArrayObject(
                FloatObject(float(value) * scale + moved[at % 2]) for at, value in enumerate(places)
            )
