"""A dossier: one PDF with a bookmark for each paper; foreign programs stay outside, unreadable files say so."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

from bound import image_file, merged
from document_templates.engine import pdf
from document_templates.engine.pdf import Part, dossier_merge
from document_templates.engine.typeface import typeface


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


def test_every_part_has_its_bookmark_and_its_pages():
    reader = merged(
        Part("Đơn đề nghị", pdf_file(2), "application/pdf"),
        Part("Ảnh thẻ hướng dẫn viên", image_file(), "image/jpeg"),
        Part("Hợp đồng", image_file("PNG"), "image/png"),
    )
    assert [mark.title for mark in reader.outline] == ["Mục lục", "Đơn đề nghị", "Ảnh thẻ hướng dẫn viên", "Hợp đồng"]
    assert [reader.get_destination_page_number(mark) for mark in reader.outline] == [0, 1, 3, 4]
    assert len(reader.pages) == 5
    assert reader.metadata.title == "Hồ sơ H24.16-211110-0001"


def test_a_photograph_goes_in_unchanged_on_an_a4_page_that_lies_as_it_does():
    photo = image_file(size=(3000, 2000))
    content = dossier_merge([Part("Ảnh", photo, "image/jpeg")])
    assert photo in content
    _contents, page = PdfReader(BytesIO(content)).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)


def test_a_photograph_taken_sideways_stands_upright():
    sideways = Image.Exif()
    sideways[0x0112] = 6
    _contents, page = merged(Part("Ảnh", image_file(size=(600, 300), exif=sideways), "image/jpeg")).pages
    assert page.images[0].image.size == (300, 600)


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("JPEG", "CMYK"), ("WEBP", "RGB")]
)
def test_images_of_all_kinds_become_pages(kind, mode):
    kind_of_file = f"image/{kind.lower()}"
    _contents, page = merged(Part("Ảnh", image_file(kind, mode=mode), kind_of_file)).pages
    assert page.images[0].image.size == (600, 400)


def test_programs_in_a_foreign_pdf_are_left_out_and_its_stamps_stay():
    content = dossier_merge([Part("Giấy xác nhận", pdf_file(armed=True), "application/pdf")])
    for word in (b"/JS", b"/JavaScript", b"/Launch", b"/AA", b"/OpenAction", b"cmd.exe"):
        assert word not in content
    _contents, page = PdfReader(BytesIO(content)).pages
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
    assert len(reader.pages) == 4
    assert [mark.title for mark in reader.outline] == ["Mục lục", "Đơn", "Hợp đồng", "Ảnh"]
    assert reader.pages[2].extract_text().startswith("Hợp đồng: ")


def test_without_a_vietnamese_font_words_lose_their_marks_and_nothing_else(monkeypatch):
    typeface.cache_clear()
    monkeypatch.setattr("document_templates.engine.typeface.vietnamese_font", lambda: None)
    contents, page = merged(Part("Hợp đồng (bản sao)", b"junk", "application/pdf")).pages
    assert page.extract_text().startswith("Hop dong (ban sao): ")
    assert "MUC LUC HO SO" in contents.extract_text()
    typeface.cache_clear()


def test_an_image_with_a_flood_of_pixels_is_not_opened():
    _contents, page = merged(Part("Ảnh", image_file("PNG", size=(8000, 6000), mode="1"), "image/png")).pages
    assert not page.images
    assert page.extract_text().startswith("Ảnh: ")


def test_a_dossier_has_limits_of_its_own(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 4)
    parts = [Part(f"Tệp {number}", pdf_file(2), "application/pdf") for number in range(2)]
    assert len(merged(*parts).pages) == 4


def test_the_first_page_says_what_is_where_and_leads_there():
    reader = merged(
        Part("Đơn đề nghị của Đỗ O'Brien", pdf_file(2), "application/pdf"),
        Part("Ảnh thẻ", image_file(), "image/jpeg"),
    )
    words = reader.pages[0].extract_text()
    assert "MỤC LỤC HỒ SƠ" in words
    assert words.index("Đơn đề nghị của Đỗ O'Brien") < words.index("2–3") < words.index("Ảnh thẻ")
    targets = [mark.get_object()["/Dest"][0] for mark in reader.pages[0]["/Annots"]]
    assert [reader.get_page_number(target.get_object()) for target in targets] == [1, 3]


def test_contents_of_a_large_dossier_take_more_pages_and_still_lead_right():
    titles = [f"Giấy tờ số {number} " + "bản sao có chứng thực " * 6 for number in range(40)]
    reader = merged(*(Part(title, pdf_file(), "application/pdf") for title in titles))
    leaves = len(reader.pages) - len(titles)
    assert leaves > 1
    links = [mark.get_object() for page in reader.pages[:leaves] for mark in page["/Annots"]]
    assert [reader.get_page_number(link["/Dest"][0].get_object()) for link in links] == list(range(leaves, leaves + 40))
    assert all(link["/Rect"][1] >= 50 for link in links)
