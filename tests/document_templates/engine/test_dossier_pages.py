"""The pages of a dossier: A4, with its code and their number, however the pages of other people are made."""

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import (
    ArrayObject,
    NameObject,
    NullObject,
    NumberObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)

from bound import image_file, merged
from document_templates.engine.pages import note_page
from document_templates.engine.pdf import Part, dossier_merge


def written_page(width=595.28, height=841.89, *, rotation=0, crop=None, words="Chữ của tờ giấy") -> bytes:
    writer = PdfWriter(PdfReader(BytesIO(note_page(words))))
    page = writer.pages[0]
    page.mediabox = RectangleObject((-10, 841.89 - height, width - 10, 841.89))
    if crop:
        page.cropbox = RectangleObject(crop)
    page[NameObject("/Rotate")] = NumberObject(rotation)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def seen_lines(content: bytes, folder: Path) -> list[str]:
    """The words of the last page as a reader sees it, upright, line by line."""
    (folder / "dossier.pdf").write_bytes(content)
    command = ["pdftotext", "-f", "2", "-layout", folder / "dossier.pdf", "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [(595.28, 841.89), (595.28, 419.5), (1190.55, 841.89), (200, 900)])
def test_every_page_becomes_a4_and_bears_the_code_and_its_number_upright(size, rotation, tmp_path):
    content = dossier_merge(
        [Part("Giấy", written_page(*size, rotation=rotation), "application/pdf")], title="H24.16-211110-0001"
    )
    page = PdfReader(BytesIO(content)).pages[1]
    assert sorted((round(page.mediabox.width), round(page.mediabox.height))) == [595, 842]
    assert "H24.16-211110-0001 trang 2/2" in seen_lines(content, tmp_path)
    assert "Chữ của tờ giấy" in page.extract_text()


def test_what_the_owner_cropped_away_stays_hidden(tmp_path):
    cropped = written_page(crop=(0, 0, 400, 300))
    content = dossier_merge([Part("Giấy", cropped, "application/pdf")], title="H24")
    (tmp_path / "dossier.pdf").write_bytes(content)
    subprocess.run(
        ["pdftoppm", "-r", "40", "-f", "2", "-gray", "-singlefile", tmp_path / "dossier.pdf", tmp_path / "page"],
        check=True,
    )
    with Image.open(tmp_path / "page.pgm") as image:
        above_the_foot = image.crop((0, 0, image.width, int(image.height * 0.95)))
        assert above_the_foot.getextrema() == (255, 255)


def test_the_drawing_of_a_foreign_page_is_neither_changed_nor_copied():
    paper = written_page(300, 400)
    drawing = PdfReader(BytesIO(paper)).pages[0].get_contents().get_data()
    page = merged(Part("Giấy", paper, "application/pdf")).pages[1]
    streams = [stream.get_object().get_data() for stream in page["/Contents"]]
    assert streams.count(drawing) == 1


def test_a_page_that_forgets_its_states_does_not_move_the_stamp(tmp_path):
    writer = PdfWriter(PdfReader(BytesIO(written_page())))
    stream = StreamObject()
    stream.set_data(b"q 3 0 0 3 50 50 cm q 0.1 0 0 0.1 0 0 cm")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    target = BytesIO()
    writer.write(target)
    content = dossier_merge([Part("Giấy", target.getvalue(), "application/pdf")], title="H24")
    assert seen_lines(content, tmp_path) == ["H24 trang 2/2"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("/Rotate", NumberObject(45)),
        ("/Rotate", NumberObject(-90)),
        ("/Resources", NullObject()),
        ("/Resources", NumberObject(7)),
        ("/MediaBox", ArrayObject([])),
        ("/MediaBox", ArrayObject([NumberObject(0)] * 4)),
        ("/CropBox", ArrayObject([NumberObject(5000), NumberObject(5000), NumberObject(6000), NumberObject(6000)])),
        ("/UserUnit", TextStringObject("x")),
        ("/Contents", NullObject()),
        ("/Annots", NumberObject(1)),
    ],
)
def test_a_page_that_is_broken_does_not_break_the_dossier(key, value):
    writer = PdfWriter(PdfReader(BytesIO(written_page())))
    writer.pages[0][NameObject(key)] = value
    target = BytesIO()
    writer.write(target)
    reader = merged(Part("Giấy", target.getvalue(), "application/pdf"), Part("Ảnh", image_file(), "image/jpeg"))
    assert "trang 2/3" in reader.pages[1].extract_text()
    assert reader.pages[2].images


def test_marks_and_resources_that_are_objects_of_their_own_are_read(tmp_path):
    writer = PdfWriter(PdfReader(BytesIO(written_page(1190.55))))
    page = writer.pages[0]
    writer.add_annotation(0, FreeText(text="Dấu đã xác nhận", rect=(10, 10, 90, 40)))
    for key in ("/Annots", "/Resources", "/MediaBox"):
        page[NameObject(key)] = writer._add_object(page[key])
    target = BytesIO()
    writer.write(target)
    page = merged(Part("Giấy", target.getvalue(), "application/pdf")).pages[1]
    assert "Chữ của tờ giấy" in page.extract_text()
    assert [mark.get_object()["/Subtype"] for mark in page["/Annots"]] == ["/FreeText"]
