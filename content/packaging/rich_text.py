"""Rich text from outside: only what the editor of pages can write itself."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from .refusals import PackageRefused
from .texts import tidy

TAGS = frozenset(["h2", "h3", "p", "ul", "ol", "li", "b", "strong", "i", "em", "a", "br", "hr"])
ADDRESS = re.compile(r"(https?://|mailto:|tel:|/(?!/)|#)", re.IGNORECASE)
_BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')


def rich_text_write(html: str) -> str:
    """As it stands in a package: links to our pages as addresses, without the editor's own marks."""
    return tidy(_BLOCK_KEY.sub("", expand_db_html(html)))


def rich_text_check(html: str, place: str) -> None:
    """Raises PackageRefused for tags, attributes and addresses that the editor of pages would not write."""
    checker = _Checker(place)
    checker.feed(html)
    checker.close()


class _Checker(HTMLParser):
    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.refuse(_("The tag <%(name)s> is not allowed in this text.") % {"name": tag[:20]})
        for name, value in attrs:
            if tag != "a" or name != "href":
                self.refuse(_("The attribute “%(name)s” is not allowed in this text.") % {"name": name[:20]})
            if not ADDRESS.match(value or ""):
                self.refuse(_("The link “%(name)s” leads to no web page.") % {"name": (value or "")[:60]})

    def handle_decl(self, decl: str) -> None:
        self.refuse(_("The tag <%(name)s> is not allowed in this text.") % {"name": "!"})

    def handle_comment(self, data: str) -> None:
        self.handle_decl(data)

    def handle_pi(self, data: str) -> None:
        self.handle_decl(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_decl(data)

    def refuse(self, message: str) -> None:
        raise PackageRefused(message, self.place)
