"""Small PDF forms made in tests, as an office draws them up."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

MULTILINE, COMB = 1 << 12, 1 << 24


def pdf_form(*fields: DictionaryObject, change: Callable[[PdfWriter], None] = lambda writer: None) -> bytes:
    """One page with these fields; `change` does the rest."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    references = ArrayObject(writer._add_object(field) for field in fields)
    page[NameObject("/Annots")] = ArrayObject(references)
    form = {NameObject("/Fields"): references, NameObject("/NeedAppearances"): BooleanObject(True)}
    writer.root_object[NameObject("/AcroForm")] = writer._add_object(DictionaryObject(form))
    change(writer)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def box(name: str, at: tuple[float, ...] = (60, 700, 300, 720), kind: str = "/Tx", **more: object) -> DictionaryObject:
    """A field called `name`; further keys of its dictionary by name: MaxLen=12, Ff=COMB, TU="Họ tên"."""
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject(kind),
            NameObject("/T"): TextStringObject(name),
            NameObject("/Rect"): ArrayObject(FloatObject(edge) for edge in at),
            NameObject("/DA"): TextStringObject("/Helv 12 Tf 0 g"),
        }
    )
    for key, value in more.items():
        field[NameObject(f"/{key}")] = NumberObject(value) if isinstance(value, int) else TextStringObject(value)
    return field
