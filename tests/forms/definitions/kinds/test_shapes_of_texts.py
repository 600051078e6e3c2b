"""A designer says of what parts an answer is made, and in what words a wrong one is refused."""

import re
import time
from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from forms.definitions.field_types import field_type, field_types
from forms.definitions.field_types.shapes import CAPITALS, DIGITS, EXACTLY, LETTERS, LETTERS_OR_DIGITS, fits, sample_of
from one_question import cleaned, kept, question, refused

NUMBER = [
    {"sort": DIGITS, "least": 1, "most": 4, "text": ""},
    {"sort": EXACTLY, "least": 1, "most": 1, "text": "/2021/"},
    {"sort": CAPITALS, "least": 2, "most": 4, "text": ""},
]
#: The same as regular expressions, which stand in for what an editor may not write.
CLASSES = {DIGITS: "[0-9]", LETTERS: "[a-zA-Z]", CAPITALS: "[A-Z]", LETTERS_OR_DIGITS: "[a-zA-Z0-9]"}


@pytest.mark.parametrize("text", ["1/2021/HĐ", "0015/2021/HĐLĐ"])
def test_what_fits(text):
    assert fits(NUMBER, text)


@pytest.mark.parametrize(
    "text", ["", "/2021/HĐ", "12345/2021/HĐ", "1/2021/H", "1/2021/hđ", "1/2020/HĐ", "1/2021/HĐ ", "١/2021/HĐ"]
)
def test_what_does_not(text):
    assert not fits(NUMBER, text)


@st.composite
def parts(draw):
    sort = draw(st.sampled_from([*CLASSES, EXACTLY]))
    least = draw(st.integers(0, 3))
    return {
        "sort": sort,
        "least": least,
        "most": draw(st.integers(max(least, 1), 4)),
        "text": draw(st.text("aA1/", min_size=1, max_size=2)),
    }


def expression(part):
    return (
        re.escape(part["text"])
        if part["sort"] == EXACTLY
        else f"{CLASSES[part['sort']]}{{{part['least']},{part['most']}}}"
    )


@given(shape=st.lists(parts(), max_size=4), text=st.text("aA1/", max_size=8))
def test_a_shape_takes_what_its_regular_expression_would(shape, text):
    assert fits(shape, text) == bool(re.fullmatch("".join(map(expression, shape)), text))


@given(shape=st.lists(parts(), max_size=4))
def test_its_sample_fits(shape):
    assert fits(shape, sample_of(shape))


def test_no_shape_takes_long():
    """Twelve parts that overlap: a regular expression would try them in more ways than there are grains of sand."""
    shape = [{"sort": DIGITS, "least": 1, "most": 200, "text": ""}] * 12
    begun = time.perf_counter()
    assert not fits(shape, "1" * 2000 + "x")
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(("options", "said"), [
    ({"shape": [NUMBER[0] | {"least": 5}]}, "số ký tự ít nhất lớn hơn"),
    ({"shape": [NUMBER[1] | {"text": ""}]}, "Hãy viết các ký tự"),
    ({"shape": NUMBER, "max_length": 5}, "nhiều ký tự hơn"),
    ({"shape": NUMBER, "sample": "15/2020/HĐ"}, "Ví dụ không đúng dạng: chữ số (1–4), “/2021/”, chữ in hoa (2–4)."),
])  # fmt: skip
def test_a_shape_that_cannot_be_is_told_before_publication(options, said):
    assert any(said in problem for problem in field_type("text").problems(question("text", **options)))


def test_the_parts_are_told_unless_the_designer_has_words_of_his_own():
    assert kept("text", " 15/2021/HĐLĐ ", shape=NUMBER) == "15/2021/HĐLĐ"
    told_parts = "Hãy viết theo dạng: chữ số (1–4), “/2021/”, chữ in hoa (2–4)."
    assert refused("text", "15", shape=NUMBER) == told_parts
    own = "Chép số ở góc trái của hợp đồng."
    assert refused("text", "15", shape=NUMBER, shape_message=own) == own
    assert cleaned("text", "", shape=NUMBER, required=False) == ""


def test_the_sample_of_the_kind_has_the_shape():
    assert kept("text", field_type("text").sample(question("text", shape=NUMBER)), shape=NUMBER) == "1/2021/AA"


@pytest.mark.parametrize("kind", [kind.name for kind in field_types() if kind.takes_input and not kind.is_computed])
def test_any_question_says_that_it_is_not_answered_in_the_designers_words(kind):
    own = "Hãy trả lời 100% câu này."
    fields = {"fields": (question("text"),)} if field_type(kind).has_rows else {}
    field = replace(question(kind, missing=own), **fields)
    form_field = field_type(kind).form_field(field)
    empty = [] if kind in ("file", "group", "multiple_choice") else None
    with pytest.raises(ValidationError) as fault:
        form_field.clean(empty)
    assert fault.value.messages == [own]
