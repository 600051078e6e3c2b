"""Single PDF pages made without LibreOffice: of an image, or of a sentence."""

from __future__ import annotations

import zlib
from io import BytesIO

from PIL import Image, ImageOps
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, StreamObject

from .stamping import A4, font_add, stream_add
from .typeface import typeface

MARGIN = 28.35
MOST_PIXELS = 40_000_000
#: Images other than JPEG are kept to the pixel up to here; larger ones are photographs and become JPEG.
MOST_PIXELS_EXACT = 6_000_000
NOTE_SIZE = 13


def image_page(content: bytes) -> bytes:
    """A PDF with the image on one A4 page, upright or across as it fits; a JPEG's own bytes go in unchanged.

    Raises OSError or ValueError for what is no image or has too many pixels.
    """
    with Image.open(BytesIO(content)) as image:
        if image.width * image.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        upright = image.getexif().get(0x0112, 1) == 1
        if image.format == "JPEG" and image.mode in ("RGB", "L") and upright:
            image.load()
            return _page(content, "DCTDecode", image.mode, image.size)
        flat = _flat(image)
    if flat.width * flat.height > MOST_PIXELS_EXACT:
        target = BytesIO()
        flat.save(target, "JPEG", quality=90)
        return _page(target.getvalue(), "DCTDecode", flat.mode, flat.size)
    return _page(zlib.compress(flat.tobytes()), "FlateDecode", flat.mode, flat.size)


def note_page(sentence: str) -> bytes:
    """A PDF page that says the sentence."""
    letters, writer = typeface(), PdfWriter()
    page = writer.add_blank_page(*A4)
    font_add(page, "/NoteFont", letters.put_into(writer))
    lines = " ".join(f"{letters.set(line)} Tj T*" for line in letters.lines(sentence, NOTE_SIZE, A4[0] - 4 * MARGIN))
    drawing = f"BT /NoteFont {NOTE_SIZE} Tf {NOTE_SIZE * 1.5} TL {2 * MARGIN} {A4[1] - 3 * MARGIN} Td {lines} ET"
    page[NameObject("/Contents")] = stream_add(writer, drawing.encode())
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _flat(image: Image.Image) -> Image.Image:
    """Turned as its camera meant it, on white, in grey or colour."""
    turned = ImageOps.exif_transpose(image)
    if turned.mode in ("1", "L"):
        return turned.convert("L")
    seen_through = turned.convert("RGBA")
    white = Image.new("RGBA", seen_through.size, "white")
    return Image.alpha_composite(white, seen_through).convert("RGB")


def _page(data: bytes, coding: str, mode: str, size: tuple[int, int]) -> bytes:
    """The page around an image stream; never enlarged beyond 72 dots per inch."""
    across = size[0] > size[1]
    width, height = reversed(A4) if across else A4
    scale = min((width - 2 * MARGIN) / size[0], (height - 2 * MARGIN) / size[1], 1)
    drawn = (size[0] * scale, size[1] * scale)
    corner = ((width - drawn[0]) / 2, height - MARGIN - drawn[1])
    writer = PdfWriter()
    page = writer.add_blank_page(width, height)
    image = StreamObject()
    image.set_data(data)
    image.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(size[0]),
            NameObject("/Height"): NumberObject(size[1]),
            NameObject("/ColorSpace"): NameObject("/DeviceGray" if mode == "L" else "/DeviceRGB"),
            NameObject("/BitsPerComponent"): NumberObject(8),
            NameObject("/Filter"): NameObject(f"/{coding}"),
        }
    )
    drawing = StreamObject()
    drawing.set_data(f"q {drawn[0]:.3f} 0 0 {drawn[1]:.3f} {corner[0]:.3f} {corner[1]:.3f} cm /Image Do Q".encode())
    images = DictionaryObject({NameObject("/Image"): writer._add_object(image)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): images})
    page[NameObject("/Contents")] = writer._add_object(drawing)
    page[NameObject("/MediaBox")] = ArrayObject(FloatObject(edge) for edge in (0, 0, width, height))
    target = BytesIO()
    writer.write(target)
    return target.getvalue()
