"""The first page of a dossier: what is in it, on which pages, each line a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject

from .stamping import A4, font_add, stream_add
from .typeface import typeface

#: Margins of official papers: left 30 mm, right 15 mm, top and foot 20 mm; the columns' edges; sizes (points).
LEFT, RIGHT, TOP, FOOT = 85.0, A4[0] - 42.5, A4[1] - 57, 57.0
NUMBER_EDGE, PAGES_EDGE = LEFT + 34, RIGHT - 60
SIZE, LINE, PAD = 12, 15.5, 5
TITLE_SIZE = 14
FONT = "/ContentsFont"
TITLE, BOOKMARK = "MỤC LỤC HỒ SƠ", "Mục lục"
HEAD = ("STT", ["Tên giấy tờ, tài liệu"], "Trang")
#: Strokes around the letters make them bold without a second font.
BOLD, PLAIN = "2 Tr 0.35 w", "0 Tr"


@dataclass(frozen=True)
class _Row:
    cells: tuple[str, Sequence[str], str]
    is_head: bool = False
    target: int | None = None

    @property
    def height(self) -> float:
        return len(self.cells[1]) * LINE + 2 * PAD


class Contents:
    """Knows before it is drawn how many pages it takes, for they come first and move all others."""

    def __init__(self, titles: Sequence[str], about: Sequence[str]) -> None:
        letters = typeface()
        room = PAGES_EDGE - NUMBER_EDGE - 2 * PAD
        self.about = [line for text in about for line in letters.lines(text, SIZE, RIGHT - LEFT)]
        self.titles = [letters.lines(title, SIZE, room) for title in titles]
        self.head_height = TITLE_SIZE + 14 + len(self.about) * LINE + 14
        self.leaves = self._shared_out()

    def _shared_out(self) -> list[range]:
        """Which titles stand on which page."""
        head = LINE + 2 * PAD
        free, start, leaves = TOP - FOOT - self.head_height - head, 0, []
        for at, lines in enumerate(self.titles):
            height = len(lines) * LINE + 2 * PAD
            if height > free and at > start:
                leaves.append(range(start, at))
                start, free = at, TOP - FOOT - head
            free -= height
        return [*leaves, range(start, len(self.titles))]

    def draw(self, writer: PdfWriter, first_pages: Sequence[int], end: int) -> None:
        """On the first pages of the writer; `first_pages`: where each title begins (from 0), `end`: pages in all."""
        font = typeface().put_into(writer)
        after = [*first_pages[1:], end]
        for leaf, titles in enumerate(self.leaves):
            page = writer.pages[leaf]
            font_add(page, FONT, font)
            drawing, y = [], TOP
            if leaf == 0:
                drawing, y = self._heading()
            rows = [_Row(HEAD, is_head=True)]
            for at in titles:
                pages = page_range(first_pages[at], after[at])
                rows.append(_Row((str(at + 1), self.titles[at], pages), target=first_pages[at]))
            for row in rows:
                drawing.append(_row_drawn(row, y))
                if row.target is not None:
                    writer.add_annotation(page, _link(writer, row.target, y - row.height, y))
                y -= row.height
            content = f"0.5 w 0 g 0 G BT {FONT} {SIZE} Tf ET {' '.join(drawing)}"
            page[NameObject("/Contents")] = ArrayObject([stream_add(writer, content.encode())])

    def _heading(self) -> tuple[list[str], float]:
        y = TOP - TITLE_SIZE
        drawing = [_centred(TITLE, y, TITLE_SIZE, BOLD)]
        y -= 14
        for line in self.about:
            y -= LINE
            drawing.append(_centred(line, y, SIZE, PLAIN))
        return drawing, TOP - self.head_height


def page_range(first: int, after: int) -> str:
    """From 0 to n → "1–n"; one page → its number."""
    return str(first + 1) if after - first < 2 else f"{first + 1}–{after}"


def _row_drawn(row: _Row, top: float) -> str:
    bottom = top - row.height
    frame = f"{LEFT} {bottom:.2f} {RIGHT - LEFT:.2f} {row.height:.2f} re S "
    edges = " ".join(f"{x} {bottom:.2f} m {x} {top:.2f} l S" for x in (NUMBER_EDGE, PAGES_EDGE))
    number, lines, pages = row.cells
    style, first = BOLD if row.is_head else PLAIN, top - PAD - SIZE
    middle = PAGES_EDGE + NUMBER_EDGE
    words = [_centred(number, first, SIZE, style, LEFT + NUMBER_EDGE)]
    for at, line in enumerate(lines):
        y = first - at * LINE
        words.append(
            _centred(line, y, SIZE, style, middle) if row.is_head else _written(line, NUMBER_EDGE + PAD, y, SIZE, style)
        )
    words.append(_centred(pages, first, SIZE, style, PAGES_EDGE + RIGHT))
    return frame + edges + " " + " ".join(words)


def _centred(text: str, y: float, size: float, style: str, edges: float = LEFT + RIGHT) -> str:
    """`edges`: left and right edge added."""
    return _written(text, (edges - typeface().width(text, size)) / 2, y, size, style)


def _written(text: str, x: float, y: float, size: float, style: str) -> str:
    return f"BT {style} {FONT} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm {typeface().set(text)} Tj ET"


def _link(writer: PdfWriter, target: int, bottom: float, top: float) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): ArrayObject(FloatObject(edge) for edge in (LEFT, bottom, RIGHT, top)),
            NameObject("/Border"): ArrayObject([NumberObject(0)] * 3),
            NameObject("/Dest"): ArrayObject([writer.pages[target].indirect_reference, NameObject("/Fit")]),
        }
    )
