"""Every feature of docxtpl gives the same paper as docxtpl gives, part by part (documents.md 3)."""

from io import BytesIO

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from docx.shared import Mm
from docxtpl import DocxTemplate, Listing, RichText, RichTextParagraph
from jinja2.sandbox import SandboxedEnvironment
from PIL import Image

from document_templates.engine.docx import Picture, SubDocument, render
from document_templates.engine.errors import TemplateError
from people import COMPANY, O_BRIEN
from stock_papers import (
    canonical_parts,
    list_template,
    list_values,
    report_template,
    report_values,
    saved,
    stock_render,
)
from word_files import part_of, texts, with_part, with_replaced, word_file

PEOPLE = [{"name": O_BRIEN.name, "sum": 1_500_000, "kind": "a"}, {"name": COMPANY, "sum": 80_000, "kind": "b"}]
VALUES = {
    "name": O_BRIEN.name,
    "company": COMPANY,
    "yes": True,
    "no": False,
    "n": 3,
    "rows": PEOPLE,
    "names": ["a", "b"],
}


def png(colour: str, size: tuple[int, int] = (40, 20)) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, colour).save(target, "PNG", dpi=(96, 96))
    return target.getvalue()


def compare(template: bytes, values: dict) -> bytes:
    ours = render(template, values)
    parts, expected = canonical_parts(ours), canonical_parts(stock_render(template, values))
    assert sorted(parts) == sorted(expected)
    for name in expected:
        assert parts[name].decode(errors="replace") == expected[name].decode(errors="replace"), name
    return ours


def table(*rows: tuple[str, ...]) -> bytes:
    return word_file("đầu", rows=rows)


def each(items: str, *cells: str, around: tuple[str, ...] = ()) -> bytes:
    """A table with a row for each of the items, between two rows that stay."""
    fixed = [around] if around else []
    loop = [(f"{{%tr for r in {items} %}}", ""), cells, ("{%tr endfor %}", "")]
    return table(*fixed, *loop, *fixed)


def runs(*texts: str) -> bytes:
    """One paragraph whose text is cut into runs of different looks, as Word does while one types."""
    document = Document()
    paragraph = document.add_paragraph()
    for at, text in enumerate(texts):
        paragraph.add_run(text).bold = bool(at % 2)
    return saved(document)


FEATURES = {
    "placeholders": word_file("Ông/Bà {{ name }}, {{ company }}, {{ n }}.", "cuối"),
    "filters of ours": word_file("{{ n|so }} {{ name|hoa }} {{ names|noi('; ') }}"),
    "a condition between paragraphs": word_file("{%p if yes %}", "có", "{%p else %}", "không", "{%p endif %}", "cuối"),
    "a condition that is not met": word_file("{%p if no %}", "có", "{%p endif %}", "cuối"),
    "conditions in a line": word_file("{% if no %}a{% elif n > 2 %}b{% endif %}", "{{ 'x' if yes else 'y' }}"),
    "a loop between paragraphs": word_file("{%p for r in rows %}", "{{ loop.index }}. {{ r.name }}", "{%p endfor %}"),
    "a loop with else": word_file("{%p for r in [] %}", "{{ r }}", "{%p else %}", "không ai", "{%p endfor %}"),
    "a loop that chooses": word_file("{% for r in rows if r.sum > 100000 %}{{ r.name }}{% endfor %}"),
    "loops within loops": word_file("{% for r in rows %}{% for n in names %}{{ r.kind }}{% endfor %}{% endfor %}"),
    "a loop in a line": word_file("{% for r in rows %}{{ r.name }}, {% endfor %}hết"),
    "rows": each("rows", "{{ loop.index }}", "{{ r.name }}"),
    "rows before and behind": each("rows", "{{ r.kind }}", "{{ r.sum|so }}", around=("TT", "Tên")),
    "rows with a condition": each("rows", "{{ r.name }}", "{% if r.sum > 100000 %}x{% endif %}"),
    "a row under a condition": table(("a", "b"), ("{%tr if no %}", ""), ("c", "d"), ("{%tr endif %}", "")),
    "only rows of a loop, and none": each("[]", "{{ r }}", "x"),
    "columns": table(("{%tc for n in names %}", "{{ n }}", "{%tc endfor %}"), ("a", "b", "c")),
    "more columns than the table has": table(("{%tc for n in many %}", "{{ n }}", "{%tc endfor %}"), ("a", "b", "c")),
    "a column under a condition": table(("x", "{%tc if no %}", "y", "{%tc endif %}"), ("a", "b", "c", "d")),
    "runs": runs("{%r if yes %}", "đậm", "{%r endif %}", " thường ", "{{r rich }}"),
    "a placeholder cut into runs": runs("Ông {", "{ na", "me }", "} đây"),
    "a condition over runs": runs("{% if no %}", "a", "b{% endif %}", "c"),
    "a loop over runs": runs("{% for n in names %}", "{{ n }}", ";{% endfor %}", "c"),
    "colour of a cell": table(("{% cellbg colour %}nền", "b"), ("c", "d")),
    "a cell over columns": table(("{% colspan n %}rộng", "b", "c"), ("d", "e", "f")),
    "cells joined downwards": each("rows", "{% vm %}chung", "{{ r.name }}"),
    "cells joined across": table(("{%tc for n in names %}", "{% hm %}chung", "{%tc endfor %}"), ("a", "b", "c")),
    "quotes of Word": word_file("{{ “x” if yes else ‘y’ }} “nháy”"),
    "signs of XML in an expression": word_file("{% if n < 5 and n > 1 %}giữa{% endif %}"),
    "comments": word_file("a{# không in #}b", "{#p cả đoạn #}", "cuối"),
    "joined paragraphs": word_file("một", "{%- if yes -%}", "hai", "{%- endif -%}", "ba"),
    "signs kept as they are": word_file("{_{ name }_} {_% if %_}"),
    "rich text": word_file("Xin {{r rich }} cuối"),
    "paragraphs of rich text": word_file("{{p paragraphs }}", "cuối"),
    "a listing": word_file("Danh: {{ listing }}"),
    "new lines, tabs": word_file("A {{ lines }} B", "{{ name }}"),
    "new lines in rows": each("long", "{{ loop.index }}", "{{ r.text }}"),
    "a picture": word_file("Ảnh {{ picture }} và {{ picture }} và {{ wide }}", "cuối"),
    "a picture that leads somewhere": word_file("{{ linked }}"),
    "pictures in rows": each("rows", "{{ r.name }}", "{{ picture }}"),
    "a header": word_file("x", header="Số {{ n }}: {{ company }}"),
    "a picture in the header": word_file("{{ picture }}", header="{{ picture }}{{ wide }}"),
    "a header that stays": word_file("{{ n }}", header="Mật"),
    "nothing to fill in": word_file("a", "b"),
    "a long list": list_template(),
    "a report": report_template(),
}  # fmt: skip
MORE = {
    "many": ["một", "hai", "ba", "bốn", "năm"],
    "colour": "FFEE00",
    "lines": "dòng một\ndòng hai\tcột",
    "long": [{"text": f"dòng {at}\nhai" if at % 7 == 0 else f"{at}"} for at in range(300)],
    "listing": Listing("một\nhai\aba\fbốn & năm"),
    "picture": Picture(png("red"), width_mm=20),
    "wide": Picture(png("blue", (90, 20)), width_mm=30, height_mm=5),
    "linked": Picture(png("green"), height_mm=10, link="https://haiphong.example/a?b=1&c=2"),
}


def values() -> dict:
    rich = RichText("thường ", size=26)
    rich.add("đậm & nghiêng", bold=True, italic=True, color="#ff0000", underline=True, font="Times New Roman")
    paragraphs = RichTextParagraph("một\nhai")
    paragraphs.add(rich, parastyle="Heading 1")
    return VALUES | MORE | list_values(40) | report_values() | {"rich": rich, "paragraphs": paragraphs}


@pytest.mark.parametrize("feature", FEATURES)
def test_the_paper_is_docxtpls(feature):
    compare(FEATURES[feature], values())


def test_a_list_is_the_same_whatever_its_length():
    for count in (0, 1, 7, 8, 700):
        compare(list_template(), list_values(count))


def test_values_of_mixed_kinds_in_a_column_are_printed_one_by_one():
    template = FEATURES["rows"]
    compare(template, {"rows": [{"name": "a & b"}, {"name": 5}, {"name": RichText("x")}] * 5})


def test_pictures_of_rows_are_numbered_through():
    people = [{"name": f"Người {at}", "photo": Picture(png("red"), width_mm=9)} for at in range(20)]
    compare(each("rows", "{{ r.name }}", "{{ r.photo }}"), {"rows": people})


def test_drawings_of_the_template_are_numbered_through():
    document = Document()
    for _ in range(2):
        document.add_paragraph("{% for n in names %}").add_run().add_picture(BytesIO(png("red")), width=Mm(9))
        document.add_paragraph("{{ n }}{% endfor %}{{ picture }}")
    compare(saved(document), values())


def test_sections_have_headers_and_footers_of_their_own():
    document = Document()
    for at in range(3):
        section = document.sections[-1] if at == 0 else document.add_section(WD_SECTION.NEW_PAGE)
        section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
        section.header.paragraphs[0].text = f"Đầu {at} {{{{ name }}}}"
        section.footer.paragraphs[0].text = f"Chân {at} {{{{ n }}}}"
        document.add_paragraph(f"{at} {{{{ company }}}}")
    compare(saved(document), VALUES)


NOTES = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r>
<w:t>{{ company }}</w:t></w:r></w:p></w:footnote></w:footnotes>"""


def test_footnotes_are_filled_in():
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    template = with_part(word_file("{{ name }}"), "word/footnotes.xml", NOTES)
    types = b'<Override PartName="/word/footnotes.xml" ContentType="' + kind + b'"/></Types>'
    template = with_replaced(template, "[Content_Types].xml", b"</Types>", types)
    relation = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"'
        b' Target="footnotes.xml"/></Relationships>'
    )
    template = with_replaced(template, "word/_rels/document.xml.rels", b"</Relationships>", relation)
    assert "A &amp; B" in part_of(compare(template, VALUES), "word/footnotes.xml").decode()


def test_title_and_subject_are_filled_in():
    document = Document()
    document.core_properties.title, document.core_properties.subject = "{{ name }}", "Về {{ company }}"
    properties = Document(BytesIO(render(saved(document), VALUES))).core_properties
    assert (properties.title, properties.subject) == (O_BRIEN.name, f"Về {COMPANY}")


def test_a_link_in_rich_text_becomes_a_relationship():
    template, address = word_file("{{r rich }}"), "https://haiphong.example/?a=1&b=2"
    stock = DocxTemplate(BytesIO(template))
    stock.render({"rich": RichText("đây", url_id=stock.build_url_id(address))}, SandboxedEnvironment(autoescape=True))
    rich = RichText("đây", url_id=address)
    assert canonical_parts(render(template, {"rich": rich})) == canonical_parts(saved(stock))


def test_a_document_is_placed_in_the_document_with_its_styles_and_pictures():
    inner = Document()
    inner.add_heading("Phụ lục", 2)
    inner.add_paragraph("một", style="List Number")
    inner.add_picture(BytesIO(png("red")))
    template = word_file("{{ name }}", "{{p annex }}", "cuối")
    stock = DocxTemplate(BytesIO(template))
    annex = stock.new_subdoc(BytesIO(saved(inner)))
    stock.render({"name": "a", "annex": annex}, SandboxedEnvironment(autoescape=True))
    ours = render(template, {"name": "a", "annex": SubDocument(saved(inner))})
    assert texts(ours) == texts(saved(stock)) == ["a", "Phụ lục", "một", "", "cuối"]
    assert len(Document(BytesIO(ours)).inline_shapes) == 1


def test_a_picture_of_the_template_is_replaced_by_its_name():
    document = Document()
    document.add_paragraph("{{ name }}").add_run().add_picture(BytesIO(png("red")))
    document.inline_shapes[0]._inline.graphic.graphicData.pic.nvPicPr.cNvPr.set("descr", "dấu")
    template = saved(document)
    stock = DocxTemplate(BytesIO(template))
    stock.replace_pic("dấu", BytesIO(png("blue")))
    stock.render(VALUES, SandboxedEnvironment(autoescape=True))
    assert canonical_parts(render(template, VALUES, {"dấu": png("blue")})) == canonical_parts(saved(stock))
    with pytest.raises(TemplateError, match="dấy"):
        render(template, VALUES, {"dấy": png("blue")})


def test_a_condition_that_would_tear_a_table_apart_is_refused_and_nothing_is_cut_off():
    template = word_file("{% if no %}", rows=(("{% endif %}", "b"),))
    with pytest.raises(TemplateError) as refused:
        render(template, VALUES)
    assert refused.value.problem == "unfit_result"
