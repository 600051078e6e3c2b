"""Proves of a public copy that what must not be public is nowhere in the file, whether it can be seen or not."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject, TextStringObject

from .inspection import parse
from .pdf_values import value_of

#: From so many signs on, a number is found however it is spaced or broken up.
LONG_ENOUGH = 9
WINDOW = 8
_APART = re.compile(r"[^0-9a-z]+")
_TAG = re.compile(r"<[^>]*>")


def leaks(content: bytes, secrets: Iterable[str]) -> list[str]:
    """Those of the secrets that a DOCX, XLSX or PDF holds: on its pages, hidden, in metadata, marks or attachments.

    Marks, capitals and spacing make no difference. Raises whatever a broken file makes a reader raise.
    """
    apart = " ".join(_bare(text) for text in texts_of(content))
    padded, joined = _Text(f" {apart} "), _Text(apart.replace(" ", ""))
    return [secret for secret in secrets if _is_in(_bare(secret), padded, joined)]


class _Text:
    """A long text that is asked for many others: most are ruled out by a look at their last and their first signs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.windows = {text[at : at + WINDOW] for at in range(max(len(text) - WINDOW, 0) + 1)}

    def __contains__(self, other: str) -> bool:
        may_be = len(other) < WINDOW or {other[-WINDOW:], other[:WINDOW]} <= self.windows
        return may_be and other in self.text


def _is_in(bare: str, padded: _Text, joined: _Text) -> bool:
    closed = bare.replace(" ", "")
    return bool(closed) and (f" {bare} " in padded or (len(closed) >= LONG_ENOUGH and closed in joined))


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return _APART.sub(" ", "".join(sign for sign in apart if not unicodedata.combining(sign))).strip()


def texts_of(content: bytes) -> Iterator[str]:
    """Everything readable in the file."""
    if content.startswith(b"PK"):
        yield from _texts_of_package(content)
    elif b"%PDF-" in content[:1024]:
        yield from _texts_of_pdf(PdfReader(BytesIO(content)))
    else:
        yield content.decode(errors="replace")


def _texts_of_package(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            part = package.read(name)
            if name.endswith((".xml", ".rels")):
                tree = parse(part)
                # A number may be spread over runs, and a value may stand in an attribute.
                yield "".join(tree.itertext())
                yield " ".join(value for element in tree.iter() for value in element.attrib.values())
            elif part.startswith((b"PK", b"%PDF-")):
                yield from texts_of(part)


def _texts_of_pdf(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        yield page.extract_text()
    seen: set[int] = set()
    waiting = [reader.trailer]
    while waiting:
        value = waiting.pop()
        if isinstance(value, IndirectObject):
            if value.idnum in seen:
                continue
            seen.add(value.idnum)
            value = value.get_object()
        if isinstance(value, TextStringObject):
            yield str(value)
        if isinstance(value, StreamObject):
            yield from _texts_of_stream(value)
        if isinstance(value, DictionaryObject):
            waiting += [value.raw_get(key) for key in value]
        elif isinstance(value, ArrayObject):
            waiting += list.__iter__(value)


def _texts_of_stream(stream: StreamObject) -> Iterator[str]:
    kind = value_of(stream, "/Type")
    if kind == "/Metadata":
        yield _TAG.sub(" ", stream.get_data().decode(errors="replace"))
    elif kind == "/EmbeddedFile":
        yield from texts_of(stream.get_data())
