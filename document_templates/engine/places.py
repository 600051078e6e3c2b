"""Where in a document something stands, in words a designer can look for: the text of the paragraph."""

from __future__ import annotations

import re

LONGEST_PLACE = 160


def lined(source: str) -> str:
    """The XML with each paragraph on a line of its own, as docxtpl hands it to Jinja."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source)


def unlined(text: str) -> str:
    """Fixed text as docxtpl leaves it after filling in: on one line again, its "{_{" become "{{"."""
    text = re.sub(r"\n<w:p([ >])", r"<w:p\1", text)
    return text.replace("{_{", "{{").replace("}_}", "}}").replace("{_%", "{%").replace("%_}", "%}")


def line_text(source: str, line: int | None) -> str:
    """The words of line `line` (from 1), shortened; "" for a line that is not there."""
    lines = source.split("\n")
    if not line or line > len(lines):
        return ""
    return shortened(re.sub(r"<[^>]*>", "", lines[line - 1]))


def shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_PLACE else f"{words[:LONGEST_PLACE]}…"
