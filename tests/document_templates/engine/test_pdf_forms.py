"""A PDF form that an office prescribes is filled in by the names of its fields, in Vietnamese, and then fixed."""

import subprocess
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from document_templates.engine import pdf_form as engine
from document_templates.engine.errors import TemplateError, TemplateRefused
from document_templates.engine.pages import note_page
from document_templates.engine.placeholders import names_check
from pdf_forms import COMB, MULTILINE, box, pdf_form

PERSON = {
    "ho_ten": "Nguyễn Đỗ Ánh Tuyết",
    "so_dinh_danh": "031190004567",
    "dia_chi": "Số 12 ngõ 45 đường Trần Nguyên Hãn, phường Cát Dài, quận Lê Chân, thành phố Hải Phòng",
}
VALUES = {"nguoi": PERSON, "tien": 3_710_000, "la_nu": True, "gioi_tinh": "Nu", "giay_to": ["Hợp đồng", "Thẻ"]}


def words(content: bytes, tmp_path, *options: str) -> str:
    (tmp_path / "form.pdf").write_bytes(content)
    command = ["pdftotext", *options, tmp_path / "form.pdf", "-"]
    return " ".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def filled(*fields: DictionaryObject, **options) -> bytes:
    return engine.render(pdf_form(*fields), VALUES, **options)


def test_vietnamese_shows_right_and_can_be_searched(tmp_path):
    content = filled(box("nguoi.ho_ten"), box("tien|so", (60, 600, 300, 620)))
    assert words(content, tmp_path) == "Nguyễn Đỗ Ánh Tuyết 3.710.000"


def test_a_filled_in_paper_has_no_form_left_that_could_be_changed():
    reader = PdfReader(BytesIO(filled(box("nguoi.ho_ten"))))
    assert reader.get_fields() is None
    assert "/Annots" not in reader.pages[0]


def test_it_can_stay_a_form(tmp_path):
    content = filled(box("nguoi.ho_ten"), is_flat=False)
    fields = PdfReader(BytesIO(content)).get_fields()
    assert fields["nguoi.ho_ten"]["/V"] == "Nguyễn Đỗ Ánh Tuyết"
    assert "Nguyễn Đỗ Ánh Tuyết" in words(content, tmp_path)


def test_a_name_may_be_spread_over_a_field_and_its_parent_and_used_twice(tmp_path):
    def adopt(writer):
        child, *_rest = writer.pages[0]["/Annots"]
        parent = DictionaryObject({NameObject("/T"): TextStringObject("nguoi")})
        child.get_object()[NameObject("/Parent")] = writer._add_object(parent)

    template = pdf_form(box("ho_ten"), box("nguoi.ho_ten#2", (60, 600, 300, 620)), change=adopt)
    assert words(engine.render(template, VALUES), tmp_path) == "Nguyễn Đỗ Ánh Tuyết Nguyễn Đỗ Ánh Tuyết"


def test_cells_hold_a_letter_each(tmp_path):
    content = filled(box("nguoi.so_dinh_danh", Ff=COMB, MaxLen=12))
    assert words(content, tmp_path).replace(" ", "") == "031190004567"


def test_a_list_shorter_than_the_form_leaves_the_other_lines_empty(tmp_path):
    names = [f"giay_to[{at}]|default('')" for at in range(3)]
    content = filled(*(box(name, (60, 700 - 30 * at, 300, 720 - 30 * at)) for at, name in enumerate(names)))
    assert words(content, tmp_path) == "Hợp đồng Thẻ"


def ink(content: bytes, tmp_path, at: tuple[int, int, int, int]) -> bool:
    (tmp_path / "form.pdf").write_bytes(content)
    left, bottom, right, top = at
    area = ["-x", left, "-y", 842 - top, "-W", right - left, "-H", top - bottom]
    command = ["pdftoppm", "-r", "72", *map(str, area), "-gray", tmp_path / "form.pdf"]
    return min(subprocess.run(command, capture_output=True, check=True).stdout[15:]) < 128


@pytest.mark.parametrize(("name", "is_ticked"), [("la_nu", True), ("tien == 1", False)])
def test_a_yes_ticks_a_box(tmp_path, name, is_ticked):
    content = filled(box(name, (60, 700, 80, 720), "/Btn"))
    assert ink(content, tmp_path, (60, 700, 80, 720)) is is_ticked


def test_an_answer_ticks_the_box_that_bears_its_name(tmp_path):
    def two_choices(writer):
        for mark, state in zip(writer.pages[0]["/Annots"], ("/Nam", "/Nu"), strict=True):
            looks = DictionaryObject({NameObject(state): writer._add_object(drawn_box())})
            mark.get_object()[NameObject("/AP")] = DictionaryObject({NameObject("/N"): looks})

    men, women = (60, 700, 80, 720), (60, 600, 80, 620)
    fields = box("gioi_tinh", men, "/Btn"), box("gioi_tinh#2", women, "/Btn")
    content = engine.render(pdf_form(*fields, change=two_choices), VALUES)
    assert (ink(content, tmp_path, men), ink(content, tmp_path, women)) == (False, True)


def drawn_box():
    form = StreamObject()
    form.set_data(b"0 g 5 5 10 10 re f")
    form[NameObject("/BBox")] = ArrayObject([NumberObject(0), NumberObject(0), NumberObject(20), NumberObject(20)])
    return form


def test_what_has_no_room_stands_in_full_on_an_annex(tmp_path):
    content = filled(
        box("nguoi.dia_chi", (60, 700, 180, 715), TU="Nơi thường trú"),
        box("nguoi.ho_ten", (60, 600, 400, 620), MaxLen=10),
        box("nguoi.dia_chi#2", (60, 500, 300, 560), Ff=MULTILINE),
    )
    assert len(PdfReader(BytesIO(content)).pages) == 2
    form, annex = words(content, tmp_path, "-l", "1"), words(content, tmp_path, "-f", "2")
    assert "(xem Phụ lục)" in form
    assert PERSON["dia_chi"] in form  # the large field has room for all of it
    assert annex.startswith("PHỤ LỤC 1. Nơi thường trú " + PERSON["dia_chi"])
    assert annex.endswith("2. nguoi.ho_ten Nguyễn Đỗ Ánh Tuyết")


def test_what_the_form_says_itself_stays_as_it_is(tmp_path):
    def on_paper(writer):
        writer.pages[0].merge_page(PdfReader(BytesIO(note_page("TỜ KHAI"))).pages[0])

    content = engine.render(pdf_form(box("nguoi.ho_ten"), change=on_paper), VALUES)
    assert sorted(words(content, tmp_path).split()) == sorted(["TỜ", "KHAI", *PERSON["ho_ten"].split()])


def test_a_wrong_name_is_said_with_its_field_and_the_nearest_right_one():
    template = pdf_form(box("nguoi.ho_tn"))
    with pytest.raises(TemplateError) as said:
        names_check(engine.form_placeholders(template), VALUES)
    assert (said.value.nearest, said.value.place) == ("nguoi.ho_ten", "nguoi.ho_tn (trang 1)")
    with pytest.raises(TemplateError) as said:
        engine.render(template, VALUES)
    assert (said.value.name, said.value.nearest) == ("ho_tn", "ho_ten")


@pytest.mark.parametrize("name", ["nguoi.__class__", "nguoi()", "nguoi", "x = 1", "", "}} {{ tien", "Text1"])
def test_a_name_is_a_placeholder_and_no_program(name):
    with pytest.raises(TemplateError):
        engine.render(pdf_form(box(name)), VALUES)


def scripted(writer):
    script = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)


def sending(writer):
    action = DictionaryObject({NameObject("/S"): NameObject("/SubmitForm")})
    writer.pages[0]["/Annots"][0].get_object()[NameObject("/A")] = action


def with_attachment(writer):
    writer.add_attachment("a.exe", b"MZ")


def with_xfa(writer):
    writer.root_object["/AcroForm"].get_object()[NameObject("/XFA")] = TextStringObject("x")


def locked(writer):
    writer.encrypt("secret")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (scripted, "active_form"),
        (sending, "active_form"),
        (with_attachment, "active_form"),
        (with_xfa, "active_form"),
        (locked, "locked_form"),
    ],
)
def test_a_form_that_does_something_by_itself_is_refused(change, problem):
    with pytest.raises(TemplateRefused) as said:
        engine.render(pdf_form(box("nguoi.ho_ten"), change=change), VALUES)
    assert said.value.problem == problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "not_form"),
        (b"%PDF-1.7 junk", "not_form"),
        (pdf_form(), "not_form"),
        (pdf_form(box("tien"))[:300], "not_form"),
        (b"%PDF-" + b"0" * 2_000_001, "too_large"),
    ],
)
def test_what_is_no_form_is_said(content, problem):
    with pytest.raises(TemplateRefused) as said:
        engine.render(content, VALUES)
    assert said.value.problem == problem


def kept_apart(writer):
    """Each value of the form as an object of its own, as many programs write them."""
    page = writer.pages[0]
    page[NameObject("/Annots")] = writer._add_object(page["/Annots"])
    page[NameObject("/Resources")] = writer._add_object(DictionaryObject())
    field = page["/Annots"][0].get_object()
    looks = DictionaryObject({NameObject("/BC"): writer._add_object(ArrayObject([NumberObject(0)]))})
    field[NameObject("/MK")] = writer._add_object(looks)
    for key in ("/Rect", "/DA", "/MaxLen", "/T", "/FT", "/Subtype"):
        field[NameObject(key)] = writer._add_object(field[key])


def test_values_that_are_objects_of_their_own_are_read(tmp_path):
    template = pdf_form(box("nguoi.ho_ten", MaxLen=40), change=kept_apart)
    assert words(engine.render(template, VALUES), tmp_path) == "Nguyễn Đỗ Ánh Tuyết"
