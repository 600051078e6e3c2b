"""What a spreadsheet may consist of to be a template: plain sheets, no programs, no formulas that fetch."""

from __future__ import annotations

import re

from lxml import etree

from .errors import TemplateRefused
from .inspection import Package, package_inspect, parse

WORKBOOK = "xl/workbook.xml"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NAME = r"[A-Za-z0-9_-]+"
_KNOWN_PART = re.compile(
    r"\[Content_Types\]\.xml|(_rels|xl/_rels|xl/worksheets/_rels|xl/drawings/_rels|xl/theme/_rels)/[\w.]*\.rels"
    r"|docProps/(app|core|custom)\.xml|docProps/thumbnail\.\w+|xl/(workbook|styles|sharedStrings|calcChain)\.xml"
    rf"|xl/(worksheets|theme|drawings)/{_NAME}\.xml|xl/media/{_NAME}\.(png|jpe?g|gif|emf|wmf|bmp|tiff?)"
    rf"|xl/printerSettings/{_NAME}\.bin"
)
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
#: Of other files, of the network, of other programs (DDE is written with a bar).
_FETCHING = re.compile(
    r"\[|\||\b(WEBSERVICE|FILTERXML|ENCODEURL|HYPERLINK|IMAGE|RTD|CALL|REGISTER(\.ID)?|EXEC|STOCKHISTORY)\s*\(",
    re.IGNORECASE,
)
_FORMULAS = frozenset(f"{MAIN}{name}" for name in ("f", "formula", "formula1", "formula2", "definedName"))
_FOREIGN = frozenset(f"{MAIN}{name}" for name in ("oleObjects", "controls", "externalReferences", "webPublishItems"))


def sheet_inspect(content: bytes) -> None:
    """Raises TemplateRefused unless the file is a plain spreadsheet (.xlsx) within the limits."""
    package_inspect(content, SPREADSHEET)


def _check_story(content: bytes) -> None:
    for element in parse(content).iter(etree.Element):
        if element.tag in _FOREIGN:
            raise TemplateRefused("macros")
        if element.tag in _FORMULAS:
            _check_formula(element)


def _check_formula(element: etree._Element) -> None:
    text = element.text or ""
    found = _FETCHING.search(re.sub(r'"[^"]*"', '""', text))
    if found:
        raise TemplateRefused("field_code", name=found[0].rstrip("( "))
    if element.get("t", "normal") not in ("normal", "shared") or "{{" in text or "{%" in text:
        raise TemplateRefused("formula", name=text[:80])


SPREADSHEET = Package(WORKBOOK, "xl/", _KNOWN_PART, _MAIN_TYPE, "not_xlsx", _check_story)
