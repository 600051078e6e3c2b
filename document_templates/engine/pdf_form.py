"""Fills in a PDF form that an office prescribes: the name of a field is the placeholder that goes there.

"nguoi_de_nghi.ho_ten", "tien|so", "danh_sach[2].ho_ten|default('')"; "#2" behind a name tells a second field of the
same value apart. A box is ticked by a yes/no, or by the answer that is the name of its tick. What has no room is cut,
and printed in full on an annex behind the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from io import BytesIO
from typing import Any

from jinja2 import Template, nodes
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from . import explaining, sandbox
from .errors import TemplateError, TemplateRefused, nearest_name
from .form_annex import annex_append
from .form_drawing import FONT, appearance_put, tick_draw, words_draw
from .form_fields import Field, fields_of, form_check, form_inspect
from .pdf_values import marks_of, value_of
from .placeholders import Filtered, Placeholder, filtered_in, names_in
from .typeface import typeface
from .values import plain

__all__ = ["form_filtered", "form_placeholders", "render"]

_END, _TICK = "\x05", "\x06"
_KEEP_TICK = "keep_tick"


def form_placeholders(content: bytes) -> list[Placeholder]:
    """The placeholders that the fields are named after. Raises TemplateRefused or TemplateError."""
    tree, places = _tree(content)
    return names_in(tree, places)


def form_filtered(content: bytes, name: str) -> list[Filtered]:
    return filtered_in(_tree(content)[0], name)


def _tree(content: bytes) -> tuple[nodes.Template, str]:
    source, places = _source(list(fields_of(_read(content))))
    try:
        return _environment().parse(source), places
    except Exception as error:
        raise explaining.explained(error, places) from error


def render(template: bytes, context: Mapping[str, Any], *, is_flat: bool = True) -> bytes:
    """The filled-in PDF; `is_flat`: as a paper that cannot be changed, else as a form that still can.

    Raises TemplateRefused for an unacceptable file, ValueRefused for unfit data, TemplateError for a name that is
    not there, with its field.
    """
    values = plain(context)
    try:
        writer = _read(template)
        return _filled(writer, values, is_flat=is_flat)
    except TemplateError as error:
        if error.problem == "unknown_name" and not error.nearest:
            error.nearest = nearest_name(error.name, values)
        raise
    except Exception as error:  # the template comes from outside: whatever it breaks is its fault
        raise TemplateError("unfit_result") from error


def _read(content: bytes) -> PdfWriter:
    form_check(content)
    try:
        reader = PdfReader(BytesIO(content))
        form_inspect(reader)
        return PdfWriter(clone_from=reader)
    except TemplateRefused:
        raise
    except Exception as error:  # a broken file breaks a reader in any way
        raise TemplateRefused("not_form") from error


def _filled(writer: PdfWriter, values: Mapping[str, Any], *, is_flat: bool) -> bytes:
    fields = list(fields_of(writer))
    font, cut = typeface().put_into(writer), []
    for field, words in zip(fields, _printed(fields, values), strict=True):
        for widget in field.widgets:
            if field.is_button:
                tick_draw(writer, field, widget, words.removeprefix(_TICK), is_tick=words.startswith(_TICK))
            elif not words_draw(writer, field, widget, words, font):
                cut.append((field, words))
        if not field.is_button:
            field.holder[NameObject("/V")] = TextStringObject(words)
    if is_flat:
        _flatten(writer)
    else:
        form = writer.root_object["/AcroForm"].get_object()
        form.pop("/NeedAppearances", None)
        resources = form.setdefault(NameObject("/DR"), DictionaryObject()).get_object()
        resources.setdefault(NameObject("/Font"), DictionaryObject()).get_object()[NameObject(FONT)] = font
    annex_append(writer, {field.label: words for field, words in cut})
    writer.metadata = None
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _printed(fields: list[Field], values: Mapping[str, Any]) -> list[str]:
    source, places = _source(fields)
    template: Template | None = None
    try:
        template = _environment().from_string(source)
        text = sandbox.printed_text(template, dict(values), sandbox.Run())
    except Exception as error:
        raise explaining.explained(error, places, template) from error
    return [unescape(words).strip("\n") for words in text.split(_END)[:-1]]


def _source(fields: list[Field]) -> tuple[str, str]:
    lines = [f"{{{{ ({field.expression})|{_KEEP_TICK} }}}}{_END}" for field in fields]
    return "\n".join(lines), "\n".join(f"{field.name} (trang {field.page})" for field in fields)


def _environment() -> sandbox.TemplateEnvironment:
    made = sandbox.TemplateEnvironment()
    made.filters[_KEEP_TICK] = lambda value: (_TICK if value else "") if isinstance(value, bool) else value
    return made


def _flatten(writer: PdfWriter) -> None:
    """What the fields show becomes part of the page, and the form is gone."""
    for page in writer.pages:
        kept = [mark for mark in marks_of(page) if value_of(mark.get_object(), "/Subtype") != "/Widget"]
        for mark in marks_of(page):
            if value_of(mark.get_object(), "/Subtype") == "/Widget":
                appearance_put(writer, page, mark.get_object())
        page.pop("/Annots", None)
        for mark in kept:
            page.setdefault(NameObject("/Annots"), []).append(mark)
    writer.root_object.pop("/AcroForm", None)
