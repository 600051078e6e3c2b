"""Two versions of a template beside each other, in words a designer understands, and page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from document_templates.engine.comparing import Block, Change, PageSetup, changes, page_setups
from document_templates.engine.formats import FORMATS

from .models import TemplateVersion
from .trying import Values, tried, values_of


@dataclass(frozen=True)
class Comparison:
    """`page`: (what, was, is). `has_words`: only Word files are compared word by word."""

    names_added: list[str]
    names_removed: list[str]
    page: list[tuple[str, str, str]] = field(default_factory=list)
    changes: list[tuple[str, Change]] = field(default_factory=list)
    has_words: bool = True

    @property
    def is_same(self) -> bool:
        return not (self.names_added or self.names_removed or self.page or self.changes)


def compared(was: TemplateVersion, now: TemplateVersion) -> Comparison:
    """Raises TemplateError for a file of before that is no longer accepted."""
    old, new = ({name.name for name in FORMATS[it.suffix].placeholders(bytes(it.content))} for it in (was, now))
    names = {"names_added": sorted(new - old), "names_removed": sorted(old - new)}
    if not was.suffix == now.suffix == "docx":
        return Comparison(**names, has_words=False)
    before, after = bytes(was.content), bytes(now.content)
    return Comparison(
        **names,
        page=list(_page(page_setups(before), page_setups(after))),
        changes=[(place_in_words(change.block), change) for change in changes(before, after)],
    )


def pages_beside(was: TemplateVersion, now: TemplateVersion) -> list[tuple[int, str, str]]:
    """(number, picture in the former, picture in the new) of each page that looks different; empty where there is none.

    Filled in with the sample. Raises TemplateError, ConversionUnavailable or ConversionFailed.
    """
    sample = values_of(now.template, Values.SAMPLE)
    pairs = zip_longest(tried(was, sample).pages, tried(now, sample).pages, fillvalue="")
    return [(number, old, new) for number, (old, new) in enumerate(pairs, 1) if old != new]


def place_in_words(block: Block) -> str:
    parts = {"header": _("Head of the page"), "footer": _("Foot of the page")}
    part = parts.get(block.part, "")
    if block.cell is None:
        return part or _("Paragraph")
    table, row, cell = block.cell
    words = _("Table %(table)d, row %(row)d, cell %(cell)d") % {"table": table, "row": row, "cell": cell}
    return f"{part}: {words}" if part else words


def _page(was: list[PageSetup], now: list[PageSetup]) -> Iterator[tuple[str, str, str]]:
    nothing = pgettext("page", "none")
    for number, (old, new) in enumerate(zip_longest(was, now), 1):
        of_section = _(" (section %d)") % number if max(len(was), len(now)) > 1 else ""
        for what, words in ((_("Page size"), _size), (_("Margins"), _margins)):
            before, after = (words(setup) if setup else nothing for setup in (old, new))
            if before != after:
                yield what + of_section, before, after


def _size(setup: PageSetup) -> str:
    return "{} × {} mm".format(*setup.size)


def _margins(setup: PageSetup) -> str:
    names = ("top", "right", "bottom", "left")
    words = _("top %(top)d, right %(right)d, bottom %(bottom)d, left %(left)d mm")
    return words % dict(zip(names, setup.margins, strict=True))
