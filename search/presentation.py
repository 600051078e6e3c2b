"""The piece of a text that answers a query, with its words marked. Marks are set on the original text."""

from __future__ import annotations

import re
from collections.abc import Collection

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from content.text import fold

_PIECE = re.compile(r"\w+|\W+")


def excerpt(text: str, wanted: Collection[str], *, width: int = 36) -> SafeString:
    """At most `width` words around the densest place, escaped, the wanted (folded) words in <mark>."""
    pieces = _PIECE.findall(text)
    hits = [fold(piece) in wanted for piece in pieces]
    span = width * 2
    start = max(range(max(1, len(pieces) - span + 1)), key=lambda at: sum(hits[at : at + span]), default=0)
    shown = zip(pieces[start : start + span], hits[start : start + span], strict=True)
    marked = format_html_join("", "{}", ((_marked(piece) if hit else piece,) for piece, hit in shown))
    before, after = "… " if start else "", " …" if start + span < len(pieces) else ""
    return mark_safe(before + marked.strip() + after)  # noqa: S308 – every piece was escaped above


def _marked(piece: str) -> SafeString:
    return mark_safe(f"<mark>{piece}</mark>")  # noqa: S308 – \w+ holds nothing to escape
