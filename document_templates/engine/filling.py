"""One part of a paper, filled in piece by piece: what comes out is what docxtpl would have written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Template
from lxml import etree

from .breaks import has_breaks, with_breaks
from .columns import Block
from .errors import TemplateError
from .inspection import parse
from .media import Story
from .proofs import Proof
from .sandbox import Run, printed_pieces

#: Characters that are packed at a time; memory of a long list does not grow with it.
PIECE = 250_000
#: Only a part that had to be read again as a whole is held as a whole.
LARGEST_WHOLE = 80_000_000
_END = "</w:p>"
_JINJA = re.compile(r"\{[{%#_]|[_%#}]\}")
_DRAWING = re.compile(r'(<wp:docPr\b[^>]*?\bid=")[^"]*(?=")')


def depends_on_values(source: str) -> bool:
    """Whether docxtpl could make anything else of this part than it is."""
    return bool(_JINJA.search(source)) or with_breaks(source) != source


@dataclass(frozen=True)
class Part:
    """A part that depends on values. `opening` is the first tag of the body with all its namespaces, "" elsewhere."""

    story: Story
    source: str
    template: Template
    proof: Proof
    head: bytes
    tail: bytes
    opening: str
    #: Fixed text of its own holds newlines or tabs.
    breaks: bool

    def pieces(self, values: dict[str, Any], run: Run) -> Iterator[bytes]:
        """The bytes of the part. Raises what Jinja raises, and TemplateError."""
        yield self.head
        run.takes_bytes = self.proof.is_well_formed and self.proof.keeps_tables and not self.breaks
        if run.takes_bytes:
            yield from self._bytes(values, run)
        else:
            yield self._repaired(_whole(self._bytes(values, run)))
        yield self.tail

    def _bytes(self, values: dict[str, Any], run: Run) -> Iterator[bytes]:
        """Filled in, in pieces that end with a paragraph; drawings of the body are numbered through."""
        numbers = count(1001)
        for piece in self._cut(values, run):
            if isinstance(piece, bytes):
                yield piece
                continue
            text = with_breaks(piece) if run.breaks or self.breaks else piece
            if self.opening and "<wp:docPr" in text:
                text = _DRAWING.sub(lambda found: f"{found[1]}{next(numbers)}", text)
            yield text.encode()

    def _cut(self, values: dict[str, Any], run: Run) -> Iterator[str | bytes]:
        held: list[str] = []
        length, most = 0, PIECE
        for text in printed_pieces(self.template, values, run):
            if type(text) is Block:
                if isinstance(text.xml, bytes):
                    yield "".join(held)
                    run.breaks = False
                    yield text.xml
                    held, length = [], 0
                    continue
                text = text.xml
            held.append(text)
            length += len(text)
            if length > most:
                piece = "".join(held)
                end = piece.rfind(_END) + len(_END)
                if end < len(_END):  # one paragraph that long: looked at again when it is twice as long
                    held, most = [piece], 2 * length
                    continue
                yield piece[:end]
                held = [piece[end:]]
                length, most = len(held[0]), PIECE
                run.breaks = has_breaks(held[0])
        yield "".join(held)

    def _repaired(self, text: str) -> bytes:
        """Read again as a whole, where the template could not be proved to keep elements and tables in order."""
        if self.opening:
            text = text.replace("<w:body>", self.opening, 1)
        try:
            parse(text.encode())
        except etree.XMLSyntaxError:
            raise TemplateError("unfit_result") from None
        if self.opening and not self.proof.keeps_tables:
            return etree.tostring(DocxTemplate.fix_tables(None, text), encoding="UTF-8")
        return text.encode()


def _whole(pieces: Iterator[bytes]) -> str:
    held, length = [], 0
    for piece in pieces:
        held.append(piece)
        length += len(piece)
        if length > LARGEST_WHOLE:
            raise TemplateError("too_long")
    return b"".join(held).decode()
