"""What must not be public is found wherever a file can hold it, seen or not."""

import time
import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.shared import RGBColor
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import NameObject

from document_templates.engine.leaks import leaks
from document_templates.engine.pages import note_page
from document_templates.engine.stamping import enclose, stream_add
from word_files import word_file

NUMBER, HOUSE, DAY = "031190004567", "Số 12 ngõ 45 đường Trần Nguyên Hãn", "08/03/1990"


def pdf_with(change) -> bytes:
    writer = PdfWriter(PdfReader(BytesIO(note_page("Danh sách công khai: Nguyễn Thị Ánh Tuyết, 3.710.000 đồng"))))
    change(writer)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def in_the_title(writer):
    writer.metadata = {"/Title": f"Danh sách {NUMBER}"}


def attached(writer):
    writer.add_attachment("danh-sach.csv", f"Tuyết;{NUMBER}".encode())


def attached_as_word(writer):
    writer.add_attachment("danh-sach.docx", word_file(f"Số {NUMBER}"))


def as_a_mark(writer):
    writer.add_annotation(0, FreeText(text=NUMBER, rect=(10, 10, 90, 40)))


def as_a_bookmark(writer):
    writer.add_outline_item(title=f"Người {NUMBER}", page_number=0)


def covered_or_invisible(writer):
    page = writer.pages[0]
    page.merge_page(PdfReader(BytesIO(note_page(f"{NUMBER[:6]} {NUMBER[6:]}"))).pages[0])
    cover = stream_add(writer, b"q 1 g 0 0 595 842 re f Q")
    enclose(page, stream_add(writer, b"3 Tr "), cover)


def off_the_page(writer):
    page = writer.pages[0]
    page.merge_translated_page(PdfReader(BytesIO(note_page(NUMBER))).pages[0], 0, 2000)


@pytest.mark.parametrize(
    "change",
    [in_the_title, attached, attached_as_word, as_a_mark, as_a_bookmark, covered_or_invisible, off_the_page],
)
def test_a_number_is_found_in_a_pdf_wherever_it_is(change):
    assert leaks(pdf_with(change), [NUMBER, "031185001234"]) == [NUMBER]


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("Số 031 190 004 567", NUMBER),
        ("031190-004567.", NUMBER),
        ("sinh ngày 08-03-1990", DAY),
        ("SO 12 NGO 45 DUONG TRAN NGUYEN HAN", HOUSE),
    ],
)
def test_spacing_marks_and_capitals_make_no_difference(words, secret):
    assert leaks(word_file(words), [secret]) == [secret]


def test_what_only_looks_like_it_is_none():
    assert leaks(word_file("*********567", "1990", "phường Cát Dài", "108/03/19901"), [NUMBER, DAY, HOUSE]) == []


def in_a_white_run(document):
    run = document.paragraphs[0].add_run(NUMBER)
    run.font.color.rgb, run.font.hidden = RGBColor(255, 255, 255), True


def over_runs(document):
    document.paragraphs[0].add_run(NUMBER[:5])
    document.paragraphs[0].add_run(NUMBER[5:])


def in_the_properties(document):
    document.core_properties.keywords = NUMBER


def in_the_header(document):
    document.sections[0].header.paragraphs[0].text = NUMBER


@pytest.mark.parametrize("change", [in_a_white_run, over_runs, in_the_properties, in_the_header])
def test_a_number_is_found_in_a_word_file_wherever_it_is(change):
    document, target = Document(BytesIO(word_file("Danh sách"))), BytesIO()
    change(document)
    document.save(target)
    assert leaks(target.getvalue(), [NUMBER]) == [NUMBER]


def test_a_file_put_into_a_word_file_is_looked_into():
    target = BytesIO(word_file("Danh sách"))
    with zipfile.ZipFile(target, "a") as package:
        package.writestr("word/embeddings/a.docx", word_file(NUMBER))
    assert leaks(target.getvalue(), [NUMBER]) == [NUMBER]


def test_metadata_as_xml_is_looked_into():
    def change(writer):
        stream = stream_add(writer, f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{NUMBER}</a></x:xmpmeta>".encode())
        stream.get_object()[NameObject("/Type")] = NameObject("/Metadata")
        writer.root_object[NameObject("/Metadata")] = stream

    assert leaks(pdf_with(change), [NUMBER]) == [NUMBER]


def test_ten_thousand_people_are_looked_for_in_seconds():
    secrets = [f"{31_190_000_000 + at:012d}" for at in range(70_000)]
    lines = [f"Nguyễn Thị Ánh Tuyết {at} *********{at % 1000:03d} phường Cát Dài" for at in range(10_000)]
    started = time.process_time()
    assert leaks("\n".join([*lines, secrets[-1]]).encode(), secrets) == secrets[-1:]
    assert time.process_time() - started < 10
