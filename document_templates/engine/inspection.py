"""Looks at a template before anything parses it: a DOCX, or another format of zipped XML (trust rule 1)."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from .errors import TemplateRefused

LARGEST_FILE = 2_000_000
LARGEST_UNPACKED = 20_000_000
LARGEST_BODY = 5_000_000
MOST_PARTS = 200
HIGHEST_RATIO = 100
#: Below this size a part may compress as well as it likes.
RATIO_FROM = 100_000

BODY = "word/document.xml"
_NAME = r"[A-Za-z0-9_-]+"
_KNOWN_PART = re.compile(
    r"\[Content_Types\]\.xml|(_rels|word/_rels|word/theme/_rels|customXml/_rels|word/glossary/_rels)/[\w.]*\.rels"
    rf"|docProps/(app|core|custom)\.xml|docProps/thumbnail\.\w+|word/({_NAME}|theme/{_NAME}|glossary/{_NAME})\.xml"
    rf"|word/media/{_NAME}\.(png|jpe?g|gif|emf|wmf|bmp|tiff?)|word/fonts/{_NAME}\.odttf|customXml/{_NAME}\.xml"
)
_PROGRAM = re.compile(r"vba|activex|embeddings|macro|\.bin$|afchunk", re.IGNORECASE)
_FETCHING_FIELD = re.compile(
    r"\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|MACROBUTTON|RD|EMBED)\b", re.IGNORECASE
)
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FOREIGN_TAGS = frozenset({f"{_W}altChunk", f"{_W}subDoc", f"{_W}object", f"{_W}control"})


@dataclass(frozen=True)
class Package:
    """What a format of zipped XML may consist of. `story_check` looks at the XML of the parts below `folder`."""

    body: str
    folder: str
    known_part: re.Pattern[str]
    main_type: bytes
    #: The key of the sentence for a file that is not of this format.
    not_of_it: str
    story_check: Callable[[bytes], None]


def inspect(docx: bytes) -> None:
    """Raises TemplateRefused unless the file is a plain Word document within the limits."""
    package_inspect(docx, WORD)


def package_inspect(content: bytes, form: Package) -> None:
    """Raises TemplateRefused unless the file is a plain one of this format within the limits."""
    if len(content) > LARGEST_FILE:
        raise TemplateRefused("too_large")
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _inspect_directory(package, form)
            for entry in package.infolist():
                if entry.filename.endswith((".xml", ".rels")):
                    _inspect_xml(entry.filename, package.read(entry), form)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise TemplateRefused(form.not_of_it) from error
    except Exception as error:
        if isinstance(error, TemplateRefused):
            raise
        raise TemplateRefused("damaged") from error


def _inspect_directory(package: zipfile.ZipFile, form: Package) -> None:
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    if len(names) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise TemplateRefused("too_large")
    if form.body not in names or "[Content_Types].xml" not in names or len(names) != len(set(names)):
        raise TemplateRefused(form.not_of_it)
    for entry in entries:
        _inspect_entry(entry, form)


def _inspect_entry(entry: zipfile.ZipInfo, form: Package) -> None:
    is_known = form.known_part.fullmatch(entry.filename)
    if _PROGRAM.search(entry.filename) and not is_known:
        raise TemplateRefused("macros")
    if not is_known:
        raise TemplateRefused("unknown_part", name=entry.filename[:80])
    if entry.flag_bits & 0x1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise TemplateRefused(form.not_of_it)
    too_dense = entry.file_size > RATIO_FROM and entry.file_size > HIGHEST_RATIO * entry.compress_size
    if too_dense or (entry.filename == form.body and entry.file_size > LARGEST_BODY):
        raise TemplateRefused("too_large")


def _inspect_xml(name: str, content: bytes, form: Package) -> None:
    """Only UTF-8 without a document type, so that what is looked for here is what a parser would see."""
    declared = re.match(rb"\s*(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=[\"']([^\"']+)", content)
    if (
        b"\0" in content
        or (declared and declared[1].lower() not in (b"utf-8", b"us-ascii"))
        or b"<!" in _markup(content)
    ):
        raise TemplateRefused("damaged")
    if name == "[Content_Types].xml" and (form.main_type not in content or b"macroEnabled" in content):
        raise TemplateRefused("macros" if b"macroEnabled" in content else form.not_of_it)
    if name.endswith(".rels"):
        _inspect_relationships(content)
    elif name.startswith(form.folder):
        form.story_check(content)


def _markup(content: bytes) -> bytes:
    """The content without comments and CDATA, whose "<!" is harmless."""
    return re.sub(rb"<!--.*?-->|<!\[CDATA\[", b"", content, flags=re.DOTALL)


def parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _inspect_relationships(content: bytes) -> None:
    for relationship in parse(content):
        target, kind = relationship.get("Target", ""), relationship.get("Type", "")
        if relationship.get("TargetMode", "").lower() == "external":
            if not kind.endswith("/hyperlink") or not target.lower().startswith(("http://", "https://", "mailto:")):
                raise TemplateRefused("external", name=target[:80])
        elif re.match(r"[a-z]+:|//", target, re.IGNORECASE):
            raise TemplateRefused("external", name=target[:80])


def _inspect_story(content: bytes) -> None:
    tree = parse(content)
    instructions = []
    for element in tree.iter(etree.Element):
        if element.tag in _FOREIGN_TAGS:
            raise TemplateRefused("macros")
        if element.tag == f"{_W}instrText":
            instructions.append(element.text or "")
        elif element.tag == f"{_W}fldSimple":
            instructions.append(f" {element.get(f'{_W}instr', '')} ")
    found = _FETCHING_FIELD.search("".join(instructions))
    if found:
        raise TemplateRefused("field_code", name=found[0])


WORD = Package(BODY, "word/", _KNOWN_PART, _MAIN_TYPE, "not_docx", _inspect_story)
