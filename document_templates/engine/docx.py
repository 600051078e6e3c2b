"""Fills in a DOCX template with docxtpl: strict, sandboxed, escaped, from plain values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import jinja2
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from lxml import etree

from .errors import TemplateError, nearest_name
from .filters import FILTERS
from .inspection import inspect
from .places import line_text, lined
from .sandbox import PlacedPicture, TemplateEnvironment
from .values import Picture, plain

__all__ = ["Picture", "render"]

#: Written into every paper, so that its metadata tells nothing but what it says itself.
FIXED_MOMENT = datetime(2021, 1, 1)


def render(template: bytes, context: Mapping[str, Any]) -> bytes:
    """The filled-in DOCX. `context` holds str, int, bool, lists and dicts of those, and Picture.

    Raises TemplateRefused for an unacceptable file, ValueRefused for unfit data, TemplateError for a template that
    cannot be filled in, with the paragraph it is about.
    """
    inspect(template)
    values = plain(context)
    document = _Template(BytesIO(template))
    try:
        document.render(_with_pictures(values, document), TemplateEnvironment())
        return document.as_bytes()
    except TemplateError as error:
        if error.problem == "unknown_name" and not error.nearest:
            error.nearest = nearest_name(error.name, values)
        raise
    except Exception as error:  # the template is a program from outside: whatever it breaks is its fault
        raise TemplateError("unfit_result") from error


def _with_pictures(value: Any, document: _Template) -> Any:
    if isinstance(value, Picture):
        image = InlineImage(document, BytesIO(value.content), width=Mm(value.width_mm))
        return PlacedPicture(image.__html__)
    if isinstance(value, dict):
        return {key: _with_pictures(item, document) for key, item in value.items()}
    if isinstance(value, list):
        return [_with_pictures(item, document) for item in value]
    return value


class _Template(DocxTemplate):
    """docxtpl, with errors that say where, and no result that a reader would cut off in silence. One render each."""

    def render_xml_part(self, src_xml, part, context, jinja_env=None) -> str:
        try:
            result = super().render_xml_part(src_xml, part, context, jinja_env)
        except (TemplateError, jinja2.TemplateError) as error:
            raise with_place(in_our_words(error), error, src_xml) from error
        try:
            etree.fromstring(result.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
        except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
            raise TemplateError("unfit_result") from error
        return result

    def render_properties(self, context, jinja_env=None) -> None:
        """The title stays unless it is a placeholder; who wrote the template, and when, goes."""
        properties = self.docx.core_properties
        properties.title = "" if "{" in properties.title else properties.title
        for name in ("author", "category", "comments", "keywords", "last_modified_by", "subject", "version"):
            setattr(properties, name, "")
        properties.created = properties.modified = properties.last_printed = FIXED_MOMENT
        properties.revision = 1

    def as_bytes(self) -> bytes:
        target = BytesIO()
        self.save(target)
        return target.getvalue()


def in_our_words(error: Exception) -> TemplateError:
    """The problem in our own terms; Jinja's English messages stay behind."""
    if isinstance(error, TemplateError):
        return error
    message = str(error)
    named = re.search(r"'([^']*)'", message)
    name = named[1] if named else ""
    if "No filter named" in message:
        return TemplateError("filter", name=name, nearest=nearest_name(name, FILTERS))
    if "unknown tag" in message or "No test named" in message:
        return TemplateError("statement", name=name)
    if "Unexpected end of template" in message:
        return TemplateError("not_ended")
    return TemplateError("syntax")


def with_place(ours: TemplateError, error: Exception, source: str) -> TemplateError:
    """Adds the text of the paragraph the error is in."""
    if not ours.place:
        ours.place = line_text(lined(source), getattr(error, "lineno", None) or _line_in_template(error))
    return ours


def _line_in_template(error: Exception) -> int | None:
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
