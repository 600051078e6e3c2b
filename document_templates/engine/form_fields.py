"""The fields of a PDF form, and whether the form may be a template at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from .errors import TemplateRefused
from .inspection import LARGEST_FILE
from .pdf_values import marks_of, value_of

MOST_PAGES, MOST_OBJECTS = 50, 20_000
#: What does something when a form is opened, filled in or sent, or brings other files along.
_ACTIVE = frozenset(
    {
        "/JS", "/JavaScript", "/AA", "/OpenAction", "/Launch", "/XFA", "/EmbeddedFiles", "/EmbeddedFile", "/RichMedia",
        "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Movie", "/Sound", "/Collection",
    }
)  # fmt: skip
_MULTILINE, _RADIO, _PUSH, _COMB = 1 << 12, 1 << 15, 1 << 16, 1 << 24
_SAME_AGAIN = re.compile(r"#\d+$")


@dataclass(frozen=True)
class Field:
    """`holder` keeps its value; `widgets` show it. `page` is that of its first widget, from 1."""

    name: str
    label: str
    page: int
    holder: DictionaryObject
    widgets: list[DictionaryObject]
    kind: str
    flags: int

    @property
    def expression(self) -> str:
        """In the language of templates, in one line."""
        return " ".join(_SAME_AGAIN.sub("", self.name).split())

    @property
    def is_button(self) -> bool:
        return self.kind == "/Btn"

    @property
    def is_multiline(self) -> bool:
        return bool(self.flags & _MULTILINE)

    @property
    def is_comb(self) -> bool:
        return bool(self.flags & _COMB) and self.most_letters > 0

    @property
    def most_letters(self) -> int:
        """0: no limit of its own."""
        return int(inherited(self.holder, "/MaxLen") or 0)


def form_check(content: bytes) -> None:
    """Cheap, before anything parses the file. Raises TemplateRefused."""
    if len(content) > LARGEST_FILE:
        raise TemplateRefused("too_large")
    if b"%PDF-" not in content[:1024]:
        raise TemplateRefused("not_form")


def form_inspect(reader: PdfReader) -> None:
    """Raises TemplateRefused for a form that is locked, does things by itself, or has no fields."""
    if reader.is_encrypted:
        raise TemplateRefused("locked_form")
    if len(reader.pages) > MOST_PAGES:
        raise TemplateRefused("too_large")
    budget = [MOST_OBJECTS]
    for name in _names_in(reader.trailer, set(), budget):
        if name in _ACTIVE:
            raise TemplateRefused("active_form", name=name.removeprefix("/"))
    if not any(field.kind in ("/Tx", "/Ch", "/Btn") for field in fields_of(reader)):
        raise TemplateRefused("not_form")


def _names_in(start: Any, seen: set[int], budget: list[int]) -> Iterator[str]:
    """Every key and every name of every object that can be reached."""
    waiting = [start]
    while waiting:
        value = waiting.pop()
        if isinstance(value, IndirectObject):
            if value.idnum in seen:
                continue
            seen.add(value.idnum)
            value = value.get_object()
        budget[0] -= 1
        if budget[0] < 0:
            raise TemplateRefused("too_large")
        if isinstance(value, str):
            yield str(value)
        elif isinstance(value, DictionaryObject):
            yield from value
            waiting += [value.raw_get(key) for key in value]
        elif isinstance(value, list):
            waiting += list.__iter__(value)


def fields_of(document: PdfReader | PdfWriter) -> Iterator[Field]:
    """In the order of the pages; signatures and buttons to push are left alone."""
    found: dict[str, Field] = {}
    for number, page in enumerate(document.pages, start=1):
        for mark in marks_of(page):
            widget = mark.get_object()
            holder = _holder(widget)
            kind, flags = inherited(holder, "/FT"), int(inherited(holder, "/Ff") or 0)
            if value_of(widget, "/Subtype") != "/Widget" or kind not in ("/Tx", "/Ch", "/Btn"):
                continue
            if kind == "/Btn" and flags & _PUSH:
                continue
            name = full_name(holder)
            if name not in found:
                label = str(value_of(holder, "/TU") or name)
                found[name] = Field(name, label, number, holder, [], kind, flags)
            found[name].widgets.append(widget)
    yield from found.values()


def _holder(widget: DictionaryObject) -> DictionaryObject:
    """The field itself: the widget, or its parent if the widget has no name of its own."""
    return widget if "/T" in widget or "/Parent" not in widget else widget["/Parent"].get_object()


def full_name(holder: DictionaryObject) -> str:
    parts, depth = [], 0
    while holder is not None and depth < 20:
        if "/T" in holder:
            parts.append(str(holder["/T"]))
        holder = holder["/Parent"].get_object() if "/Parent" in holder else None
        depth += 1
    return ".".join(reversed(parts))


def inherited(holder: DictionaryObject, key: str) -> Any:
    """Of the field, or of what it belongs to; None where nobody says."""
    for _depth in range(20):
        if key in holder:
            return holder[key]
        if "/Parent" not in holder:
            return None
        holder = holder["/Parent"].get_object()
    return None


def appearance_of(widget: DictionaryObject) -> StreamObject | None:
    """What the widget shows now."""
    shown = value_of(value_of(widget, "/AP", DictionaryObject()), "/N")
    if isinstance(shown, StreamObject):
        return shown
    return value_of(shown, value_of(widget, "/AS", "/Off")) if isinstance(shown, DictionaryObject) else None
