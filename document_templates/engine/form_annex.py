"""The annex behind a PDF form: what had no room in its fields, in full."""

from __future__ import annotations

from collections.abc import Mapping

from pypdf import PdfWriter
from pypdf.generic import NameObject

from .stamping import A4, font_add, stream_add
from .typeface import typeface

TITLE = "PHỤ LỤC"
FONT, SIZE, LINE = "/AnnexFont", 13, 19.5
LEFT, RIGHT, TOP, FOOT = 85.0, A4[0] - 42.5, A4[1] - 57, 57.0
BOLD, PLAIN = "2 Tr 0.35 w", "0 Tr"


def annex_append(writer: PdfWriter, texts: Mapping[str, str]) -> None:
    """Pages with each label and its whole text; none without texts."""
    if not texts:
        return
    letters = typeface()
    lines: list[tuple[str, str]] = []
    for number, (label, text) in enumerate(texts.items(), start=1):
        lines += [(BOLD, line) for line in letters.lines(f"{number}. {label}", SIZE, RIGHT - LEFT)]
        lines += [(PLAIN, line) for line in letters.lines(text, SIZE, RIGHT - LEFT)]
        lines.append((PLAIN, ""))
    font, most = letters.put_into(writer), int((TOP - FOOT) // LINE) - 2
    for start in range(0, len(lines), most):
        page = writer.add_blank_page(*A4)
        font_add(page, FONT, font)
        middle = (LEFT + RIGHT - letters.width(TITLE, SIZE)) / 2
        drawn = [f"{BOLD} 1 0 0 1 {middle:.2f} {TOP - SIZE:.2f} Tm {letters.set(TITLE)} Tj"]
        for at, (style, line) in enumerate(lines[start : start + most], start=2):
            drawn.append(f"{style} 1 0 0 1 {LEFT} {TOP - SIZE - at * LINE:.2f} Tm {letters.set(line)} Tj")
        content = f"BT {FONT} {SIZE} Tf {' '.join(drawn)} ET"
        page[NameObject("/Contents")] = stream_add(writer, content.encode())
