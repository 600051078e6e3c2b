"""Pictures and links that come with the values of a paper: their XML, and the parts and relationships they need.

Numbers and names are those that python-docx would give, so that a paper is the same as docxtpl's.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from xml.sax.saxutils import quoteattr

from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.shape import CT_Inline
from docx.shared import Mm
from docxtpl import InlineImage

from .package import Member, deflated, stored
from .values import Picture

_BEFORE, _AFTER = "</w:t></w:r><w:r><w:drawing>", '</w:drawing></w:r><w:r><w:t xml:space="preserve">'
_LINK = re.compile(r'(<w:hyperlink r:id=")((?:https?://|mailto:)[^"]*)"')
_EMPTY = b"""<?xml version='1.0' encoding='UTF-8' standalone='yes'?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>"""


@dataclass(frozen=True)
class Story:
    """What a part of the template has before values come: its relationships (id → kind and target), the next free id
    of a drawing, and the XML that says so."""

    member: str
    relationships: dict[str, tuple[str, str]]
    relationships_xml: bytes
    next_id: int

    @property
    def is_body(self) -> bool:
        return self.member == "word/document.xml"

    @property
    def relationships_member(self) -> str:
        folder, _, name = self.member.rpartition("/")
        return f"{folder}/_rels/{name}.rels"


@dataclass
class Media:
    """What one render adds to its package."""

    #: SHA-1 of every picture of the template → its part's name.
    pictures: dict[str, str]
    types_xml: bytes
    new_pictures: dict[str, bytes] = field(default_factory=dict)
    added: dict[str, _Added] = field(default_factory=dict)

    def placed(self, story: Story, picture: Picture) -> str:
        """The XML of a picture in the midst of a text; its bytes come into the package once."""
        image = _image(picture.content)
        width = Mm(picture.width_mm) if picture.width_mm else None
        height = Mm(picture.height_mm) if picture.height_mm else None
        related = self._added(story)
        number = related.id_of(RELATIONSHIP_TYPE.IMAGE, self._part_of(image, picture.content).removeprefix("word/"))
        x, y = image.scaled_dimensions(width, height)
        drawing = _drawing(story.next_id, image.filename, story.is_body).replace("rIdOfPicture", number)
        drawing = drawing.replace('cx="1"', f'cx="{x}"').replace('cy="2"', f'cy="{y}"')
        if picture.link:
            drawing = _linked(drawing, picture.link, related)
        return f"{_BEFORE}{drawing}{_AFTER}"

    def linked(self, story: Story, xml: str) -> str:
        """Rich text whose links name their address; each becomes a relationship."""
        return _LINK.sub(lambda found: f'{found[1]}{self._added(story).link(found[2])}"', xml)

    def _added(self, story: Story) -> _Added:
        return self.added.setdefault(story.member, _Added(story, dict(story.relationships)))

    def _part_of(self, image: Image, content: bytes) -> str:
        digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
        if digest not in self.pictures:
            used = {int(number) for name in self.pictures.values() for number in re.findall(r"(\d+)\.\w+$", name)}
            number = next(number for number in range(1, len(used) + 2) if number not in used)
            self.pictures[digest] = f"word/media/image{number}.{image.ext}"
            self.new_pictures[self.pictures[digest]] = content
            self._type_add(image.ext, image.content_type)
        return self.pictures[digest]

    def _type_add(self, extension: str, content_type: str) -> None:
        if f'Extension="{extension}"'.encode() not in self.types_xml:
            entry = f'<Default Extension="{extension}" ContentType="{content_type}"/>'.encode()
            self.types_xml = re.sub(rb"(<Types [^>]*>)", lambda found: found[1] + entry, self.types_xml, count=1)

    def members(self) -> list[Member]:
        """The members that are new or changed; none for a paper without pictures and links."""
        members = [added.member() for added in self.added.values()]
        if self.new_pictures:
            members.append(deflated("[Content_Types].xml", [self.types_xml]))
        return members + [stored(name, content) for name, content in self.new_pictures.items()]


@dataclass
class _Added:
    story: Story
    relationships: dict[str, tuple[str, str]]
    xml: list[str] = field(default_factory=list)

    def id_of(self, kind: str, target: str, mode: str = "") -> str:
        for identifier, known in self.relationships.items():
            if known == (kind, target):
                return identifier
        count = len(self.relationships)
        identifier = next(name for n in range(1, count + 2) if (name := f"rId{n}") not in self.relationships)
        self.relationships[identifier] = (kind, target)
        self.xml.append(f'<Relationship Id="{identifier}" Type="{kind}" Target={quoteattr(target)}{mode}/>')
        return identifier

    def link(self, address: str) -> str:
        return self.id_of(RELATIONSHIP_TYPE.HYPERLINK, address, ' TargetMode="External"')

    # The name under which docxtpl's InlineImage asks for it.
    def relate_to(self, address: str, _kind: str, is_external: bool) -> str:
        return self.link(address)

    def member(self) -> Member:
        xml = self.story.relationships_xml or _EMPTY
        end = b"</Relationships>"
        return stored(self.story.relationships_member, xml.replace(end, "".join(self.xml).encode() + end))


@lru_cache(maxsize=32)
def _image(content: bytes) -> Image:
    """Its kind and size; a paper shows the same square code more than once."""
    return Image.from_file(BytesIO(content))


@lru_cache(maxsize=64)
def _drawing(number: int, file_name: str, is_body: bool) -> str:
    """python-docx's XML of a picture, of size 1 × 2 still; outside the body docxtpl leaves out its white space."""
    xml = CT_Inline.new_pic_inline(number, "rIdOfPicture", file_name, 1, 2).xml
    return xml if is_body else re.sub(r"(?<=>)\s+", "", xml)


def _linked(drawing: str, address: str, related: _Added) -> str:
    return InlineImage._add_hyperlink(None, parse_xml(drawing), address, related).xml
