"""Long tables cut into shorter ones, for LibreOffice takes a time that is quadratic in the rows of one table: 10,000
rows in one are not done in forty minutes, in pieces they take some ten milliseconds each.

Only the copy that becomes a PDF is cut. Each piece begins on a new page with the head rows of the table, as every page
does: a head that returns in the middle of a page, or a page without one, would look like a mistake; the shorter page
before does not. Pieces of 200 rows take no longer than pieces of 100, and leave half as many short pages.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from math import ceil
from typing import IO

MAIN = "word/document.xml"
#: One table of 500 rows takes as long as its pieces would; one of 1,000 a quarter longer, one of 2,000 three times.
LONGEST = 500
PIECE = 200
CHUNK = 1 << 16

_TAG = re.compile(rb"<(/?)w:(tbl|tr)(?:\s[^>]*)?>")
_CONTINUES = re.compile(rb"<w:vMerge(?:\s+w:val=\"continue\")?\s*/>")
#: Two tables need a paragraph between them, else LibreOffice makes them one again.
_NEW_PAGE = (
    b'<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" '
    b'w:afterAutospacing="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)


def long_tables_cut(docx: bytes) -> bytes:
    """The same document with its long tables cut; as it was when it has none, or is no DOCX."""
    try:
        with zipfile.ZipFile(BytesIO(docx)) as package:
            with package.open(MAIN) as main:
                rows = _rows_of_tables(main)
            return _rewritten(package, rows) if max(rows, default=0) > LONGEST else docx
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, OSError):
        return docx


def _rewritten(package: zipfile.ZipFile, rows: list[int]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for entry in package.infolist():
            with package.open(entry) as source, new.open(entry.filename, "w") as written:
                parts = _cut(source, rows) if entry.filename == MAIN else iter(lambda s=source: s.read(CHUNK), b"")
                for part in parts:
                    written.write(part)
    return target.getvalue()


def _tokens(main: IO[bytes]) -> Iterator[tuple[bytes, bytes, int]]:
    """(bytes, "tbl" or "tr" for a tag of these and "" for what stands between, +1 for opening, -1 for closing or 0)."""
    rest = b""
    while chunk := main.read(CHUNK):
        rest += chunk
        end = 0
        for match in _TAG.finditer(rest):
            yield rest[end : match.start()], b"", 0
            yield match[0], match[2], -1 if match[1] else 1
            end = match.end()
        unfinished = rest.rfind(b"<", end)
        if unfinished < 0 or b">" in rest[unfinished:]:
            unfinished = len(rest)
        yield rest[end:unfinished], b"", 0
        rest = rest[unfinished:]
    yield rest, b"", 0


def _rows_of_tables(main: IO[bytes]) -> list[int]:
    """How many rows each table has that stands in no other one."""
    rows, depth = [], 0
    for _bytes, tag, step in _tokens(main):
        if tag == b"tbl":
            depth += step
            if step == depth == 1:
                rows.append(0)
        elif tag == b"tr" and step == depth == 1:
            rows[-1] += 1
    return rows


def _cut(main: IO[bytes], rows: list[int]) -> Iterator[bytes]:
    lengths, depth = iter(rows), 0
    table: _Table | None = None
    gathered = between = b""
    for part, tag, step in _tokens(main):
        depth += step if tag == b"tbl" else 0
        if tag == b"tbl" and step == depth == 1 and (length := next(lengths)) > LONGEST:
            table = _Table(piece=ceil(length / ceil(length / PIECE)))
        if table is None:
            yield part
        elif tag == b"tr" and depth == 1:
            if step == 1:
                between, gathered = gathered, part
                table.start = table.start or between
            else:
                yield table.row(between, gathered + part)
                gathered = b""
        else:
            gathered += part
        if depth == 0 and table:
            yield gathered
            table, gathered = None, b""


@dataclass
class _Table:
    """A long table while its rows pass by."""

    piece: int
    start: bytes = b""
    head: list[bytes] = field(default_factory=list)
    body: int = 0
    last: bytes = b""

    def row(self, between: bytes, row: bytes) -> bytes:
        """What is to be written for the next row and what stands before it."""
        if not self.body and b"<w:tblHeader" in row:
            self.head.append(row)
            return between + row
        cut = self.body >= self.piece and self._may_be_cut_before(between, row)
        self.body = 1 if cut else self.body + 1
        self.last = row
        return b"</w:tbl>" + _NEW_PAGE + self.start + b"".join(self.head) + row if cut else between + row

    def _may_be_cut_before(self, between: bytes, row: bytes) -> bool:
        """Not within a cell that goes over rows, nor behind the heading of a group, nor inside of a control."""
        kept = b"<w:keepNext/>" in self.last and self.body < self.piece * 1.5
        return not (between.strip() or b"<w:sdt" in self.start or _CONTINUES.search(row) or kept)
