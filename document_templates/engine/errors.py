"""What can be wrong with a document, as data that travels between processes and as a sentence for people."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _

#: One sentence a problem: what is wrong and what to do. `%(name)s` is the name, part or value it is about.
SENTENCES: dict[str, str | Promise] = {
    "too_large": _("The file is too large. A template may have 2 MB, and 20 MB when unpacked."),
    "not_docx": _("The file is not a Word document (.docx). Open it in Word or LibreOffice and save it as .docx."),
    "not_xlsx": _("The file is not a spreadsheet (.xlsx). Open it in Excel or LibreOffice and save it as .xlsx."),
    "not_form": _("The file is not a PDF form with fields to fill in. Name its fields after placeholders."),
    "locked_form": _("The PDF form is locked with a password. Save it without one."),
    "active_form": _("The PDF form contains “%(name)s”: programs, buttons that act or other files. Remove it."),
    "formula": _("The formula “%(name)s” cannot be kept. Write it as an ordinary formula without placeholders."),
    "damaged": _("The file is damaged. Open it in Word or LibreOffice and save it again as .docx."),
    "unknown_part": _("The file contains “%(name)s”, which a template may not contain. Remove it and save again."),
    "macros": _("The file contains macros or embedded programs. Save it as .docx without them."),
    "external": _("The file links to something outside (“%(name)s”). Only ordinary web links are allowed."),
    "field_code": _("The file contains the field code “%(name)s”, which fetches other files. Remove it."),
    "unclosed": _("A placeholder is opened or closed within one paragraph but not both. Write it in one paragraph."),
    "syntax": _("A placeholder cannot be read. Compare it with the list of placeholders."),
    "not_ended": _("An “if” or “for” has no “endif” or “endfor”."),
    "statement": _("“%(name)s” is not allowed in a template. Use placeholders, “if” and “for”."),
    "filter": _("There is no filter called “%(name)s”."),
    "unknown_name": _("There is no placeholder called “%(name)s”."),
    "not_printable": _("A placeholder stands for a list, a group or a yes/no, which cannot be printed by itself."),
    "forbidden": _("A placeholder does something that is not allowed: %(name)s"),
    "too_long": _("The template makes a paper that is too long."),
    "bad_value": _("The value “%(name)s” cannot be put on paper."),
    "unfit_result": _("Filling in the template gives a damaged document. Check its loops and tables."),
    "too_slow": _("Filling in the template takes too long or too much memory. Make it simpler."),
    "no_template": _("There is no template yet for this kind of paper: %(name)s."),
}


class TemplateError(Exception):
    """A template that cannot be filled.

    `problem` is a key of SENTENCES, `name` what it is about, `place` the text of the paragraph it stands in, `nearest`
    the right name most like a wrong one ("" where there is none).
    """

    def __init__(self, problem: str, *, name: str = "", place: str = "", nearest: str = "") -> None:
        super().__init__(problem, name, place, nearest)
        self.problem, self.name, self.place, self.nearest = problem, name, place, nearest

    def __str__(self) -> str:
        sentences = [SENTENCES[self.problem] % {"name": self.name}]
        if self.nearest:
            sentences.append(translate("Did you mean “%(nearest)s”?") % {"nearest": self.nearest})
        if self.place:
            sentences.append(translate("Place: “%(place)s”.") % {"place": self.place})
        return " ".join(sentences)

    def as_data(self) -> dict[str, str]:
        return {"problem": self.problem, "name": self.name, "place": self.place, "nearest": self.nearest}


class TemplateRefused(TemplateError):
    """A file that is not taken as a template at all, whatever stands in it."""


class ValueRefused(TemplateError):
    """Data that cannot be put on paper; `name` is its path in the context."""


class ConversionUnavailable(Exception):
    """No LibreOffice on this machine: the DOCX is served instead. The message is a sentence for people."""


class ConversionFailed(Exception):
    """LibreOffice made no valid PDF, twice. The message is a sentence for people."""


def nearest_name(name: str, names: Iterable[str]) -> str:
    """The most similar of the names, or "" if none is like it."""
    return next(iter(difflib.get_close_matches(name, list(names), n=1, cutoff=0.6)), "")
