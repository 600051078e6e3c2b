"""What the form's own page tells its author: how long it takes, and what would make it easier."""

import pytest
from django.test import Client
from django.urls import reverse

from forms.definitions.advice import advice
from forms.definitions.compiling import form_compile
from forms.definitions.measuring import form_measure
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema

SOME = {"==": [{"var": "co_con"}, True]}


def form_of(*fields, title="Khai về bản thân", condition=None):
    steps = (
        StepSchema("s1", "mot", title, fields=fields[:1]),
        StepSchema("s2", "hai", "Khai con nhỏ", "", condition, fields[1:]),
    )
    return FormSchema("Mẫu", "", "x", "", steps=steps)


def question(id_, kind="text", label="", **more):
    return FieldSchema(id_, id_, kind, label or f"Câu {id_}", **more)


def said(form):
    return [(item.field or item.step, item.message) for item in advice(form)]


def test_the_usual_time_of_each_kind_and_the_reading_make_the_estimate():
    few = form_measure(form_of(question("a"), question("b")))
    files = form_measure(form_of(question("a"), *(question(f"f{n}", "file") for n in range(6))))
    long = form_measure(form_of(question("a", hint="chữ " * 1800), question("b")))
    assert (few.minutes, few.screens, few.questions, few.files) == (1, 2, 2, 0)
    assert (files.minutes, files.questions, files.files) == (7, 7, 6)
    assert long.minutes == few.minutes + 10


def test_what_only_some_are_asked_counts_half_and_rows_count_as_often_as_they_must_be():
    asked = [question(f"f{n}", "file") for n in range(10)]
    assert form_measure(form_of(question("a"), *asked)).minutes == 11
    assert form_measure(form_of(question("a"), *asked, condition=SOME)).minutes == 6
    rows = question("nhom", "group", fields=(question("x", "file"),), options={"least": 5, "most": 9})
    assert form_measure(form_of(question("a"), rows)).minutes == 6


def test_texts_and_computed_values_are_no_questions():
    fields = [question("h", "heading"), question("t", "computed_number", formula={"var": "a"}), question("b")]
    assert form_measure(form_of(question("a"), *fields)).questions == 2


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (question("b", label="dài " * 26), "Câu hỏi dài"),
        (question("b", hint="dài " * 61), "Gợi ý dài"),
        (question("b", "file"), "lúng túng ở loại câu hỏi này"),
        (question("b", label="Câu  A"), "cùng lời"),
        (question("b", "phone"), "chưa gắn ý nghĩa"),
    ],
)  # fmt: skip
def test_a_question_that_is_hard_is_named(field, words):
    assert any(place == "b" and words in message for place, message in said(form_of(question("a"), field)))


def test_a_form_that_asks_well_is_left_alone():
    fields = [
        question("a"),
        question("b", "file", hint="Ảnh chụp rõ bốn góc."),
        question("c", "phone", meaning="applicant.phone"),
    ]
    assert said(form_of(*fields)) == []


def test_a_crowded_screen_and_an_empty_title_are_named():
    crowded = said(form_of(question("a"), *(question(f"b{n}") for n in range(8)), title="Thông tin khác"))
    assert ("s2", "8 câu hỏi trên một màn hình là nhiều khi dùng điện thoại; nên có tối đa 7 câu.") in crowded
    assert any(place == "s1" and "chưa nói phải làm gì" in message for place, message in crowded)


def test_a_question_to_everybody_that_only_some_need_is_named():
    reader = question("tong", "computed_number", formula={"+": [{"var": "a"}, 1]})
    needed = said(form_of(question("a", "number"), reader, condition=SOME))
    assert any(place == "a" and "chỉ dùng đến" in message for place, message in needed)
    assert not any("chỉ dùng đến" in message for _place, message in said(form_of(question("a", "number"), reader)))
    own = said(form_of(question("co_con", "yes_no"), question("b"), condition=SOME))
    assert not any("chỉ dùng đến" in message for _place, message in own)


def test_author_and_applicant_read_the_same_estimate(editor, definition):
    measure = form_measure(form_compile(definition))
    page = editor.get(reverse("wagtailsnippets_form_definitions_formdefinition:inspect", args=[definition.pk])).text
    assert f"Đơn này mất khoảng {measure.minutes} phút: {measure.screens} màn hình, {measure.questions} câu hỏi" in page
    start = Client().get(reverse("wizard:start", args=[definition.slug])).text
    assert f"khoảng {measure.minutes} phút ({measure.screens} màn hình, {measure.questions} câu hỏi)" in start
