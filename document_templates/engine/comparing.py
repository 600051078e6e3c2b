"""What differs between two Word templates: words, paragraph by paragraph and cell by cell, and the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from io import BytesIO
from itertools import zip_longest

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from lxml import etree

#: A placeholder is one word.
_WORDS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\s+|[^\s{]+|\{")


@dataclass(frozen=True)
class Block:
    """A paragraph or, with `cell` (table, row, cell; from 1), what stands in a cell. `part`: "body", "header", …"""

    text: str
    part: str
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True)
class Piece:
    """Words that are in both ("same"), only in the former ("gone") or only in the new one ("new")."""

    sort: str
    text: str


@dataclass(frozen=True)
class Change:
    """One paragraph or cell that differs; `block` tells its place in the new file, else in the former."""

    block: Block
    pieces: list[Piece]


@dataclass(frozen=True)
class PageSetup:
    """Of one section, in whole millimetres: width, height; top, right, bottom, left."""

    size: tuple[int, int]
    margins: tuple[int, int, int, int]


def changes(was: bytes, now: bytes) -> list[Change]:
    """Of two DOCX files that were inspected before."""
    old, new = blocks_of(was), blocks_of(now)
    matcher = SequenceMatcher(a=[block.text for block in old], b=[block.text for block in new], autojunk=False)
    found = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            pairs = zip_longest(old[i1:i2], new[j1:j2])
            found += [Change(after or before, pieces(_text(before), _text(after))) for before, after in pairs]
    return found


def pieces(was: str, now: str) -> list[Piece]:
    """Both texts in one, word by word."""
    old, new = _WORDS.findall(was), _WORDS.findall(now)
    found: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(old[i1:i2])))
            continue
        parts = (("gone", "".join(old[i1:i2])), ("new", "".join(new[j1:j2])))
        found += [Piece(sort, text) for sort, text in parts if text]
    return found


def blocks_of(docx: bytes) -> list[Block]:
    """What holds words, in the order of the file: body, then headers and footers."""
    document = Document(BytesIO(docx))
    found = list(_blocks(document.element.body, "body"))
    seen: set[str] = set()
    for relation in document.part.rels.values():
        sort = relation.reltype.rpartition("/")[2]
        if sort in ("header", "footer") and relation.rId not in seen:
            seen.add(relation.rId)
            found += _blocks(relation.target_part.element, sort)
    return found


def page_setups(docx: bytes) -> list[PageSetup]:
    return list(_setups(Document(BytesIO(docx))))


def _setups(document: DocumentObject) -> Iterator[PageSetup]:
    for section in document.sections:
        sides = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
        yield PageSetup(_millimetres(section.page_width, section.page_height), _millimetres(*sides))


def _millimetres(*lengths) -> tuple[int, ...]:
    return tuple(round(length.mm) if length is not None else 0 for length in lengths)


def _blocks(root: etree._Element, part: str) -> Iterator[Block]:
    rows: dict[etree._Element, tuple[int, int]] = {}
    for number, table in enumerate(root.iter(qn("w:tbl")), 1):
        rows |= {row: (number, place) for place, row in enumerate(table.findall(qn("w:tr")), 1)}
    for paragraph in root.iter(qn("w:p")):
        text = "".join(_said(element) for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")))
        if text.strip():
            cell = next(paragraph.iterancestors(qn("w:tc")), None)
            yield Block(text, part, None if cell is None else _place(cell, rows))


def _place(cell: etree._Element, rows: dict[etree._Element, tuple[int, int]]) -> tuple[int, int, int]:
    row = next(cell.iterancestors(qn("w:tr")))
    return *rows.get(row, (0, 0)), row.findall(qn("w:tc")).index(cell) + 1 if cell.getparent() is row else 0


def _said(element: etree._Element) -> str:
    return element.text or "" if element.tag == qn("w:t") else " "


def _text(block: Block | None) -> str:
    return block.text if block else ""
