"""Golden samples: what is in use is filled in again when a form changes, and compared with how it looked before."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from io import BytesIO

from docx import Document
from lxml import etree

from content import clock
from content.models import Programme
from document_templates.engine.comparing import blocks_of
from document_templates.engine.errors import TemplateError
from document_templates.engine.formats import FORMATS

from .models import GoldenSample, TemplateVersion
from .trying import Values, values_of
from .usage import versions_in_use

#: A field without bounds has today for its sample: days are no difference.
_DAYS = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}|ngày \d{1,2} tháng \d{1,2} năm \d{4}")
MOST_DIFFERENCES = 50


def templates_check(programme: Programme | None = None) -> list[GoldenSample]:
    """Checks each version in use, or those of the programme's own templates; those with a fault or difference."""
    checked = [
        golden_check(version)
        for (_kind, owner), version in versions_in_use().items()
        if programme is None or owner == programme.pk
    ]
    return [golden for golden in checked if golden.fault or golden.differences]


def golden_check(version: TemplateVersion) -> GoldenSample:
    """Fills the version in with its sample of now. The first time that succeeds is what later ones are held against."""
    golden = GoldenSample.objects.filter(version=version).first() or GoldenSample(version=version)
    golden.fault, golden.differences, golden.checked_at = "", [], clock.now()
    try:
        filled = FORMATS[version.suffix].render(bytes(version.content), values_of(version.template, Values.SAMPLE))
    except TemplateError as error:
        golden.fault = str(error)
    else:
        _compare(golden, filled if version.suffix == "docx" else b"")
    golden.save()
    return golden


def _compare(golden: GoldenSample, filled: bytes) -> None:
    """Of spreadsheets and PDF forms only whether they can be filled in is known."""
    if not filled:
        return
    lines, sha256 = [_without_days(block.text) for block in blocks_of(filled)], xml_sha256(filled)
    if not golden.xml_sha256:
        golden.lines, golden.xml_sha256 = lines, sha256
    elif golden.xml_sha256 != sha256:
        golden.differences = _differences(golden.lines, lines)[:MOST_DIFFERENCES] or [["", ""]]


def xml_sha256(docx: bytes) -> str:
    """Of what is seen: body, headers and footers as canonical XML, without days."""
    document = Document(BytesIO(docx))
    relations = sorted(document.part.rels.values(), key=lambda relation: relation.rId)
    seen = ("header", "footer")
    roots = [document.element] + [
        relation.target_part.element for relation in relations if relation.reltype.rpartition("/")[2] in seen
    ]
    written = "\n".join(_without_days(etree.tostring(root, method="c14n").decode()) for root in roots)
    return hashlib.sha256(written.encode()).hexdigest()


def _differences(was: Iterable[str], now: Iterable[str]) -> list[list[str]]:
    old, new = list(was), list(now)
    codes = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    return [["\n".join(old[i1:i2]), "\n".join(new[j1:j2])] for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _without_days(text: str) -> str:
    return _DAYS.sub("…", text)
