"""Newlines, tabs, new paragraphs and pages in a text become elements, by docxtpl's own rules."""

from __future__ import annotations

import re

from docxtpl import DocxTemplate

BREAKS = "\n\t\a\f"
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_END = "</w:p>"


def has_breaks(text: str) -> bool:
    return "\n" in text or "\t" in text or "\a" in text or "\f" in text


def with_breaks(xml: str) -> str:
    """The XML of whole paragraphs; only those with such signs are gone through."""
    if "<w:txbxContent" in xml:  # paragraphs within paragraphs
        return _PARAGRAPH.sub(lambda found: DocxTemplate.resolve_listing(None, found[0]), xml)
    signs = [sign for sign in BREAKS if sign in xml]
    done: list[str] = []
    at = 0
    while found := [place for sign in signs if (place := xml.find(sign, at)) >= 0]:
        place = min(found)
        start = max(xml.rfind("<w:p>", at, place), xml.rfind("<w:p ", at, place))
        if start < 0 or xml.find(_END, start, place) >= 0:  # between paragraphs, where it is only white space
            done.append(xml[at : place + 1])
            at = place + 1
            continue
        end = xml.find(_END, place) + len(_END)
        done += (xml[at:start], DocxTemplate.resolve_listing(None, xml[start:end]))
        at = end
    return "".join([*done, xml[at:]])
