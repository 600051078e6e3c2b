"""Answers reach paper letter for letter, whatever signs they hold (trust rule 2)."""

from io import BytesIO

import pytest
from docx import Document

from document_templates.engine.docx import Picture, render
from document_templates.engine.errors import ValueRefused
from document_templates.library.qr import qr_png
from people import COMPANY, H_HEN, O_BRIEN
from word_files import cells, part_of, texts, word_file

LINE = "Ông/Bà {{ name }}, hết."


@pytest.mark.parametrize(
    "text",
    [
        O_BRIEN.name,
        H_HEN.name,
        COMPANY,
        "Lê <Văn> Tám",
        "A & B",
        "{{ 7*7 }}",
        "{% for x in y %}",
        "{_{ và }_} và {_% và %_}",
        "</w:t></w:r></w:p><w:p>",
        '"nháy" ‘cong’ “kép”',
        "dòng một\ndòng hai",
        "cột\tcột",
        "😀 ngữ",
    ],
)
def test_a_text_stands_on_paper_as_it_was_typed(text):
    assert texts(render(word_file(LINE, "cuối"), {"name": text})) == [f"Ông/Bà {text}, hết.", "cuối"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("trang\fmới", "trangmới"),
        ("đoạn\amới", "đoạnmới"),
        ("nửa\ud800 chữ", "nửa chữ"),
        ("a\x00b\x1fc\ufffed", "abcd"),
        ("ngược\u202e xuôi\u200b", "ngược xuôi"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("một\r\nhai", "một\nhai"),
    ],
)
def test_signs_that_break_or_disguise_a_paper_are_left_out(typed, printed):
    assert texts(render(word_file("{{ name }}", "cuối"), {"name": typed})) == [printed, "cuối"]


def test_a_header_is_filled_in_too():
    docx = render(word_file("x", header="Số: {{ number }}"), {"number": "05/QĐ-UBND & <1>"})
    assert Document(BytesIO(docx)).sections[0].header.paragraphs[0].text == "Số: 05/QĐ-UBND & <1>"


def test_a_row_of_a_table_is_repeated_for_each_person():
    template = word_file(
        rows=(("{%tr for row in rows %}", ""), ("{{ loop.index }}", "{{ row.name }}"), ("{%tr endfor %}", ""))
    )
    people = [{"name": O_BRIEN.name}, {"name": COMPANY}]
    assert cells(render(template, {"rows": people})) == [["1", O_BRIEN.name], ["2", COMPANY]]


def test_filters_write_money_and_days_as_papers_do():
    template = word_file(
        "{{ sum|dong }} (Bằng chữ: {{ sum|bang_chu }}), {{ day|ngay_dai }}, {{ day|ngay }}, số {{ n|hai_chu_so }}"
    )
    assert texts(render(template, {"sum": 3_710_000, "day": "2021-08-05", "n": 5})) == [
        "3.710.000 đồng (Bằng chữ: Ba triệu bảy trăm mười nghìn đồng), ngày 05 tháng 8 năm 2021, 05/08/2021, số 05"
    ]


def test_a_picture_is_placed_where_its_name_stands():
    docx = render(word_file("Mã: {{ qr }}"), {"qr": Picture(qr_png("https://x.example/xac-thuc/A/"), 20)})
    assert len(Document(BytesIO(docx)).inline_shapes) == 1
    assert texts(docx) == ["Mã: "]


@pytest.mark.parametrize("value", [None, 1.5, object(), b"x", {"a": None}, [set()], 10**20, "x" * 200_001])
def test_what_is_no_plain_value_is_refused_with_its_name(value):
    with pytest.raises(ValueRefused) as refused:
        render(word_file("{{ name }}"), {"name": value})
    assert refused.value.name.startswith("name")


def test_who_wrote_the_template_and_when_is_not_told():
    document = Document(BytesIO(word_file("x")))
    document.core_properties.author = "Hoàng Lan"
    document.core_properties.title = "Quyết định số {{ number }}"
    target = BytesIO()
    document.save(target)
    core = part_of(render(target.getvalue(), {"number": "05 & 06"}), "docProps/core.xml").decode()
    assert "Hoàng Lan" not in core
    assert "Quyết định số 05 &amp; 06" in core
