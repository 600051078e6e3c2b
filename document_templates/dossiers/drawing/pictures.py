"""The QR code of a paper: a picture that staff may move and size; its alternative text says what it leads to."""

from __future__ import annotations

import io

import segno
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph


def qr_place(paragraph: Paragraph, *, placeholder: str, side: float) -> None:
    """A square picture of `side` mm. The engine draws it anew from the filled alternative text (`engine.qr`)."""
    picture = io.BytesIO()
    segno.make_qr("https://haiphong.example/tra-cuu/", error="m").save(picture, kind="png", scale=6, border=1)
    picture.seek(0)
    shape = paragraph.add_run().add_picture(picture, width=Mm(side))
    properties = shape._inline.find(qn("wp:docPr"))
    properties.set("name", "QR")
    properties.set("descr", placeholder)
