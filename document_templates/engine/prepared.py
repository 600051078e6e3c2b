"""A template made ready once – read and patched by docxtpl, compiled in our sandbox – and filled in many times.

What does not depend on values is done before: unzipping, docxtpl's patching, Jinja's compiling, proving that its loops
cannot damage a paper, packing all that stays. A prepared template never changes; threads share it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.part import Part as OpcPart
from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from .breaks import with_breaks
from .errors import TemplateError, nearest_name
from .explaining import explained
from .filling import Part, depends_on_values
from .inspection import parse
from .media import Media, Story
from .package import deflated, members_of, packed, stored
from .places import lined
from .proofs import proof_of
from .sandbox import Run, TemplateEnvironment
from .values import RICH, Picture, SubDocument, clean_xml

TYPES, PROPERTIES = "[Content_Types].xml", "docProps/core.xml"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_XML = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_BODY = re.compile(r"<w:body( [^>]*)?>")
#: Written into every paper, so that its metadata tells nothing but what it says itself.
FIXED_MOMENT = datetime(2021, 1, 1)


class NeedsStock(Exception):
    """A document is to be placed in the document, which only docxtpl itself can do."""


class Prepared:
    """A template, ready to be filled in. Raises TemplateError for one that docxtpl or Jinja cannot read."""

    def __init__(self, docx: bytes) -> None:
        stock = DocxTemplate(BytesIO(docx))
        package = stock.get_docx().part.package
        properties_reduce(stock.docx.core_properties)
        saved = BytesIO()
        stock.docx.save(saved)
        self.members = members_of(saved.getvalue())
        self.pictures = {image.sha1: str(image.partname)[1:] for image in package.image_parts}
        self.named_pictures = _named_pictures(stock.docx.part)
        self.types_xml = self.members[TYPES].content()
        self.parts = list(self._parts(stock))

    def filled(self, values: dict[str, Any], pictures: Mapping[str, bytes]) -> bytes:
        """The paper of these plain values, with other pictures in place of those of that name in the template."""
        run, media = Run(), Media(dict(self.pictures), self.types_xml)
        members = dict(self.members)
        for name, content in pictures.items():
            if name not in self.named_pictures:
                raise TemplateError("unknown_name", name=name, nearest=nearest_name(name, self.named_pictures))
            members |= {member: stored(member, content) for member in self.named_pictures[name]}
        for part in self.parts:
            run.place = partial(_placed, media, part.story)
            try:
                members[part.story.member] = deflated(part.story.member, part.pieces(values, run))
            except NeedsStock:
                raise
            except Exception as error:
                raise explained(error, part.source, part.template) from error
        members |= {member.name: member for member in media.members()}
        return packed(members.values())

    def _parts(self, stock: DocxTemplate) -> Iterator[Part]:
        body = stock.docx.part
        head, _body, tail = re.split(rb"(?s)(<w:body>.*</w:body>)", body.blob, maxsplit=1)
        yield self._part(body, stock.patch_xml(stock.get_xml()), head, tail)
        for uri in (stock.HEADER_URI, stock.FOOTER_URI):
            for _id, part in stock.get_headers_footers(uri):
                yield from self._part_if_needed(part, stock.patch_xml(stock.get_part_xml(part)), _XML)
        for part in body.package.parts:
            if part.content_type == FOOTNOTES:
                yield from self._part_if_needed(part, stock.patch_xml(part.blob.decode()), b"")
            elif str(part.partname)[1:] == PROPERTIES:
                yield from self._part_if_needed(part, part.blob.decode(), b"")

    def _part_if_needed(self, part: OpcPart, source: str, head: bytes) -> Iterator[Part]:
        if depends_on_values(source):
            yield self._part(part, source, head, b"")

    def _part(self, part: OpcPart, source: str, head: bytes, tail: bytes) -> Part:
        proof = proof_of(source)
        opening = _BODY.match(source)
        marked = lined(_BODY.sub("<w:body>", source, count=1))
        try:
            template = TemplateEnvironment().from_string(marked)
        except Exception as error:  # deep nesting and the like end in errors of Python itself
            raise explained(error, marked) from error
        breaks = with_breaks(source) != source
        return Part(self._story(part), marked, template, proof, head, tail, opening[0] if opening else "", breaks)

    def _story(self, part: OpcPart) -> Story:
        relationships = {rel.rId: (rel.reltype, rel.target_ref) for rel in part.rels.values()}
        story = Story(str(part.partname)[1:], relationships, b"", 1)
        member = self.members.get(story.relationships_member)
        used = [int(number) for number in re.findall(rb'\sid="(\d+)"', part.blob)]
        return replace(story, relationships_xml=member.content() if member else b"", next_id=max(used, default=0) + 1)


def _placed(media: Media, story: Story, value: Any) -> str | None:
    """The XML of a value that is more than text; None for any other."""
    if isinstance(value, Picture):
        return media.placed(story, value)
    if isinstance(value, SubDocument):
        raise NeedsStock
    if isinstance(value, RICH):
        return media.linked(story, clean_xml(value.xml))
    return None


def properties_reduce(properties: CoreProperties) -> None:
    """Placeholders and the title stay; who wrote the template, and when, goes."""
    for name in ("author", "category", "comments", "keywords", "last_modified_by", "subject", "version"):
        if "{{" not in getattr(properties, name):
            setattr(properties, name, "")
    properties.created = properties.modified = properties.last_printed = FIXED_MOMENT
    properties.revision = 1


def _named_pictures(body: OpcPart) -> dict[str, set[str]]:
    """Name, title and description of each picture of body, headers and footers → the members it is kept in."""
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    found: dict[str, set[str]] = {}
    for part in [body, *(rel.target_part for rel in body.rels.values() if rel.reltype in kinds)]:
        for picture in parse(part.blob).iter(qn("pic:pic")):
            blip = picture.find(f".//{qn('a:blip')}")
            number = "" if blip is None else blip.get(qn("r:embed"), "")
            words = picture.find(f"{qn('pic:nvPicPr')}/{qn('pic:cNvPr')}")
            if number in part.rels and words is not None:
                for name in {words.get(key, "") for key in ("name", "title", "descr")} - {""}:
                    found.setdefault(name, set()).add(str(part.rels[number].target_part.partname)[1:])
    return found
