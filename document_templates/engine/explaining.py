"""What Jinja says of a wrong template, in our own terms and with the paragraph it is about."""

from __future__ import annotations

import re

import jinja2

from .errors import TemplateError, nearest_name
from .filters import FILTERS
from .places import line_text


def explained(error: Exception, source: str, template: jinja2.Template | None = None) -> TemplateError:
    """Our error for whatever came of compiling `source` (a part on lines, see places.lined) or filling it in."""
    ours = _in_our_words(error)
    if not ours.place:
        ours.place = line_text(source, getattr(error, "lineno", None) or _line_of_template(error, template))
    return ours


def _in_our_words(error: Exception) -> TemplateError:
    if isinstance(error, TemplateError):
        return error
    if not isinstance(error, jinja2.TemplateError):  # a program from outside: whatever it breaks is its fault
        return TemplateError("unfit_result")
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


def _line_of_template(error: Exception, template: jinja2.Template | None) -> int | None:
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return template.get_corresponding_lineno(line) if template and line else None
