"""A file is looked at before anything parses it: bombs, macros, links outside and document types stay outside."""

import time
import zipfile
from io import BytesIO

import pytest

from document_templates.engine.errors import TemplateRefused
from document_templates.engine.inspection import inspect
from word_files import MAIN, part_of, with_part, with_replaced, word_file

PLAIN = word_file("{{ name }}")
RELATIONSHIPS = "word/_rels/document.xml.rels"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def refusal_of(docx: bytes) -> str:
    began = time.monotonic()
    with pytest.raises(TemplateRefused) as refused:
        inspect(docx)
    assert time.monotonic() - began < 3
    assert str(refused.value)
    return refused.value.problem


def with_relationship(kind: bytes, target: bytes, mode: bytes = b' TargetMode="External"') -> bytes:
    added = b'<Relationship Id="rId99" Type="' + OFFICE + kind + b'" Target="' + target + b'"' + mode + b"/>"
    return with_replaced(PLAIN, RELATIONSHIPS, b"</Relationships>", added + b"</Relationships>")


def test_a_plain_word_file_is_taken():
    inspect(PLAIN)


def test_an_ordinary_web_link_is_taken():
    inspect(with_relationship(b"/hyperlink", b"https://haiphong.gov.vn/"))


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7", b"<html>", PLAIN[:3000], b"PK\x03\x04" + b"\0" * 500])
def test_what_is_no_word_file_is_told_so(content):
    assert refusal_of(content) == "not_docx"


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        (b"/image", b"http://10.0.0.1/secret.png"),
        (b"/image", b"file:///etc/passwd"),
        (b"/attachedTemplate", b"http://evil.example/x.dotm"),
        (b"/oleObject", b"http://evil.example/"),
        (b"/hyperlink", b"file:///etc/passwd"),
        (b"/hyperlink", b"javascript:alert(1)"),
    ],
)
def test_what_would_be_fetched_from_outside_is_refused(kind, target):
    assert refusal_of(with_relationship(kind, target)) == "external"


def test_an_outside_target_is_found_without_its_mark():
    assert refusal_of(with_relationship(b"/image", b"http://10.0.0.1/a.png", b"")) == "external"


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/activeX/activeX1.xml"])
def test_programs_are_refused(name):
    assert refusal_of(with_part(PLAIN, name, b"x")) == "macros"


def test_a_file_of_the_kind_with_macros_is_refused():
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert refusal_of(with_replaced(PLAIN, "[Content_Types].xml", plain, macro)) == "macros"


@pytest.mark.parametrize("name", ["word/evil.exe", "../../etc/passwd", "word/media/../../x.png", "index.html"])
def test_parts_that_no_word_file_has_are_refused(name):
    assert refusal_of(with_part(PLAIN, name, b"x")) == "unknown_part"


def test_a_document_type_is_refused():
    content = part_of(PLAIN, MAIN)
    declared = content.replace(b"<w:document", b'<!DOCTYPE d [<!ENTITY a "x">]><w:document', 1)
    assert refusal_of(with_part(PLAIN, MAIN, declared)) == "damaged"
    assert refusal_of(with_part(PLAIN, MAIN, declared.decode().encode("utf-16"))) == "damaged"


def test_broken_xml_is_refused():
    assert refusal_of(with_part(PLAIN, MAIN, b"<w:document>")) == "damaged"


@pytest.mark.parametrize("field", [b"INCLUDEPICTURE", b"includetext", b"DDEAUTO", b"LINK"])
def test_fields_that_fetch_files_are_refused(field):
    code = (
        b"<w:r><w:instrText> "
        + field[:3]
        + b"</w:instrText></w:r><w:r><w:instrText>"
        + field[3:]
        + b' "x"</w:instrText></w:r>'
    )
    assert refusal_of(with_replaced(PLAIN, MAIN, b"<w:r>", code + b"<w:r>")) == "field_code"


def test_page_numbers_are_taken():
    inspect(with_replaced(PLAIN, MAIN, b"<w:r>", b"<w:r><w:instrText> PAGE </w:instrText></w:r><w:r>"))


def test_a_bomb_is_refused_by_what_it_promises():
    assert refusal_of(with_part(PLAIN, "word/styles.xml", b"<a>" + b" " * 15_000_000 + b"</a>")) == "too_large"
    assert refusal_of(with_part(PLAIN, "word/styles.xml", b"<a>" + b" " * 25_000_000 + b"</a>")) == "too_large"


def test_a_bomb_that_lies_about_its_size_is_refused():
    bomb = bytearray(with_part(PLAIN, "word/styles.xml", b"<a>" + b" " * 15_000_000 + b"</a>"))
    size = (15_000_007).to_bytes(4, "little")
    assert size in bomb
    assert refusal_of(bytes(bomb.replace(size, (99).to_bytes(4, "little")))) in ("not_docx", "damaged")


def test_too_many_parts_and_too_large_files_are_refused():
    many = PLAIN
    target = BytesIO(many)
    with zipfile.ZipFile(target, "a") as package:
        for number in range(200):
            package.writestr(f"word/media/image{number}.png", b"x")
    assert refusal_of(target.getvalue()) == "too_large"
    assert refusal_of(PLAIN + b"\0" * 2_000_000) == "too_large"
