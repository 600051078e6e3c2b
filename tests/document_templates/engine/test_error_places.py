"""A designer is told which paragraph is wrong, what is wrong with it, and the name that was probably meant."""

import pytest

from document_templates.engine.docx import render
from document_templates.engine.errors import TemplateError
from document_templates.engine.placeholders import Placeholder, placeholders, unknown_check
from word_files import word_file

SAMPLE = {"full_name": "Tuyết", "sum": 1, "rows": [{"name": "Tám", "papers": ["CCCD"]}], "office": {"name": "Sở"}}


def error_of(*paragraphs: str, header: str = "") -> TemplateError:
    with pytest.raises(TemplateError) as raised:
        render(word_file("Đoạn đầu", *paragraphs, header=header), SAMPLE)
    return raised.value


def test_an_unknown_name_is_told_with_its_paragraph_and_the_nearest_name():
    error = error_of("Họ và tên: {{ ful_name }}")
    assert (error.problem, error.name, error.nearest) == ("unknown_name", "ful_name", "full_name")
    assert error.place == "Họ và tên: {{ ful_name }}"


def test_so_is_a_name_within_a_row():
    error = error_of("{% for row in rows %}{{ row.nam }}{% endfor %}")
    assert (error.name, error.nearest) == ("nam", "name")


@pytest.mark.parametrize(
    ("paragraph", "problem"),
    [
        ("{{ sum|dongg }}", "filter"),
        ("{% set x = 1 %}", "statement"),
        ("{% for row in rows %}", "not_ended"),
        ("{{ rows }}", "not_printable"),
        ("{{ full_name|dong }}", "bad_value"),
    ],
)
def test_each_problem_has_its_own_words_and_its_place(paragraph, problem):
    error = error_of(paragraph)
    assert error.problem == problem
    assert error.place == paragraph


def test_the_sentence_is_vietnamese(settings):
    text = str(error_of("Họ và tên: {{ ful_name }}"))
    assert text == (
        "Không có chỗ điền nào tên là “ful_name”. Có phải ý bạn là “full_name”? Vị trí: “Họ và tên: {{ ful_name }}”."
    )


def test_placeholders_are_listed_as_paths_with_their_paragraph():
    template = word_file(
        "Tên: {{ full_name|hoa }} {% if office.name %}có{% endif %}",
        "{% for row in rows %}{{ loop.index }}. {{ row.name }}{% for p in row.papers %}{{ p }}{% endfor %}{% endfor %}",
        header="{{ sum }}",
    )
    found = placeholders(template)
    assert [placeholder.name for placeholder in found] == [
        "full_name", "office.name", "rows", "rows[].name", "rows[].papers", "rows[].papers[]", "sum",
    ]  # fmt: skip
    assert found[0] == Placeholder("full_name", "Tên: {{ full_name|hoa }} {% if office.name %}có{% endif %}")


def test_a_wrong_name_is_found_even_where_the_sample_does_not_lead():
    template = word_file("{% if sum > 5 %}{{ office.nane }}{% endif %}")
    with pytest.raises(TemplateError) as raised:
        unknown_check(template, SAMPLE)
    assert (raised.value.name, raised.value.nearest) == ("office.nane", "office.name")


@pytest.mark.parametrize(
    "paragraphs", [("{{ full_name",), ("{{ full_", "name }}"), ("full_name }}",), ("{% if sum }}",)]
)
def test_a_placeholder_begins_and_ends_in_one_paragraph(paragraphs):
    with pytest.raises(TemplateError) as raised:
        unknown_check(word_file(*paragraphs), SAMPLE)
    assert raised.value.problem == "unclosed"
    assert raised.value.place == paragraphs[0]


def test_a_good_template_has_no_unknown_names():
    unknown_check(word_file("{{ full_name }} {% for row in rows %}{{ row.name }}{% endfor %}"), SAMPLE)
