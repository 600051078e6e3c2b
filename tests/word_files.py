"""Small Word files made in tests, and what can be read back from one."""

from __future__ import annotations

import zipfile
from io import BytesIO

from docx import Document

MAIN = "word/document.xml"


def word_file(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = (), header: str = "") -> bytes:
    """A DOCX with these paragraphs, one table of `rows` behind them, and a page header."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(at, column).text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def texts(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(docx)).paragraphs]


def cells(docx: bytes) -> list[list[str]]:
    [table] = Document(BytesIO(docx)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def part_of(docx: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(docx)) as package:
        return package.read(name)


def with_part(docx: bytes, name: str, content: bytes) -> bytes:
    """The same file with one part replaced or added."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry.filename, old.read(entry))
        new.writestr(name, content)
    return target.getvalue()


def with_replaced(docx: bytes, name: str, old: bytes, new: bytes) -> bytes:
    content = part_of(docx, name)
    assert old in content
    return with_part(docx, name, content.replace(old, new, 1))
