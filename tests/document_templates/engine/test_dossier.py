"""A dossier: one PDF with a bookmark for each paper; foreign programs stay outside, unreadable files say so."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from document_templates.engine import pdf
from document_templates.engine.pdf import Part, dossier_merge


def image_file(kind: str = "JPEG", size=(600, 400), mode="RGB", **options) -> bytes:
    target = BytesIO()
    Image.radial_gradient("L").resize(size).convert(mode).save(target, kind, **options)
    return target.getvalue()


def pdf_file(pages: int = 1, *, password: str = "", armed: bool = False) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(300, 400)
    if armed:
        arm(writer)
    if password:
        writer.encrypt(password)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def arm(writer: PdfWriter) -> None:
    """Everything that a foreign PDF may try."""
    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    )
    launch = DictionaryObject({NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("cmd.exe")})
    writer.root_object[NameObject("/OpenAction")] = script
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): script})
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): launch})
    writer.add_annotation(0, FreeText(text="Dấu đã xác nhận", rect=(10, 10, 90, 40)))
    writer.pages[0]["/Annots"][0].get_object()[NameObject("/A")] = launch
    link = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): ArrayObject([]),
            NameObject("/A"): launch,
        }
    )
    writer.pages[0]["/Annots"].append(writer._add_object(link))


def merged(*parts: Part) -> PdfReader:
    return PdfReader(BytesIO(dossier_merge(parts, title="Hồ sơ H24.16-211110-0001")))


def test_every_part_has_its_bookmark_and_its_pages():
    reader = merged(
        Part("Đơn đề nghị", pdf_file(2), "application/pdf"),
        Part("Ảnh thẻ hướng dẫn viên", image_file(), "image/jpeg"),
        Part("Hợp đồng", image_file("PNG"), "image/png"),
    )
    assert [mark.title for mark in reader.outline] == ["Đơn đề nghị", "Ảnh thẻ hướng dẫn viên", "Hợp đồng"]
    assert [reader.get_destination_page_number(mark) for mark in reader.outline] == [0, 2, 3]
    assert len(reader.pages) == 4
    assert reader.metadata.title == "Hồ sơ H24.16-211110-0001"


def test_a_photograph_goes_in_unchanged_on_an_a4_page_that_lies_as_it_does():
    photo = image_file(size=(3000, 2000))
    content = dossier_merge([Part("Ảnh", photo, "image/jpeg")])
    assert photo in content
    [page] = PdfReader(BytesIO(content)).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)


def test_a_photograph_taken_sideways_stands_upright():
    sideways = Image.Exif()
    sideways[0x0112] = 6
    [page] = merged(Part("Ảnh", image_file(size=(600, 300), exif=sideways), "image/jpeg")).pages
    assert page.images[0].image.size == (300, 600)


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("JPEG", "CMYK"), ("WEBP", "RGB")]
)
def test_images_of_all_kinds_become_pages(kind, mode):
    kind_of_file = f"image/{kind.lower()}"
    [page] = merged(Part("Ảnh", image_file(kind, mode=mode), kind_of_file)).pages
    assert page.images[0].image.size == (600, 400)


def test_programs_in_a_foreign_pdf_are_left_out_and_its_stamps_stay():
    content = dossier_merge([Part("Giấy xác nhận", pdf_file(armed=True), "application/pdf")])
    for word in (b"/JS", b"/JavaScript", b"/Launch", b"/AA", b"/OpenAction", b"cmd.exe"):
        assert word not in content
    [page] = PdfReader(BytesIO(content)).pages
    assert [mark.get_object()["/Subtype"] for mark in page["/Annots"]] == ["/FreeText"]


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b"junk", "application/pdf"),
        (pdf_file()[:200], "application/pdf"),
        (pdf_file(password="x"), "application/pdf"),
        (pdf_file(0), "application/pdf"),
        (pdf_file(201), "application/pdf"),
        (b"junk", "image/jpeg"),
        (image_file()[:100], "image/jpeg"),
        (b"text", "text/plain"),
    ],
    ids=["junk", "cut off", "locked", "without pages", "too many pages", "no image", "half an image", "a text"],
)
def test_what_cannot_be_shown_becomes_a_page_that_says_so(content, content_type):
    reader = merged(
        Part("Đơn", pdf_file(), "application/pdf"),
        Part("Hợp đồng", content, content_type),
        Part("Ảnh", image_file(), "image/jpeg"),
    )
    assert len(reader.pages) == 3
    assert [mark.title for mark in reader.outline] == ["Đơn", "Hợp đồng", "Ảnh"]
    assert reader.pages[1].images[0].image.getextrema() == (0, 255)  # black letters on white


def test_the_page_that_says_so_does_without_a_vietnamese_font(monkeypatch):
    from document_templates.engine import pages

    monkeypatch.setattr(pages, "vietnamese_font", lambda: None)
    [page] = merged(Part("Hợp đồng", b"junk", "application/pdf")).pages
    assert page.images[0].image.getextrema() == (0, 255)


def test_an_image_with_a_flood_of_pixels_is_not_opened():
    [page] = merged(Part("Ảnh", image_file("PNG", size=(8000, 6000), mode="1"), "image/png")).pages
    assert page.images[0].image.size == (1240, 1754)


def test_a_dossier_has_limits_of_its_own(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 3)
    parts = [Part(f"Tệp {number}", pdf_file(2), "application/pdf") for number in range(2)]
    assert len(merged(*parts).pages) == 3
