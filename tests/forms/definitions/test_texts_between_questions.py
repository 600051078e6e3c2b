"""Headings and texts stand between the questions; they ask nothing and leave no trace in answers."""

from dataclasses import replace

import pytest

from forms.applications.selectors import answers_in_words, paper_values
from forms.definitions.blocks import FieldBlock
from forms.definitions.compiling import form_compile
from forms.definitions.field_types import field_type
from forms.definitions.models import FormDefinition
from forms.definitions.preview import step_sample
from forms.definitions.visibility import steps_visible
from made_forms import applicant_before

pytestmark = pytest.mark.django_db

HEADING = {"type": "heading", "label": "Hợp đồng lao động"}
INFORMATION = {
    "type": "information",
    "label": "Trước khi trả lời",
    "text": "Xem <ngày> ghi trên hợp đồng.\n\nKhông cần công chứng.",
    "style": "warning-text",
}
NUMBER = {"type": "text", "key": "so_hop_dong", "label": "Số hợp đồng"}
QUESTIONS = (HEADING, INFORMATION, NUMBER)


@pytest.fixture
def tuyet(programmes_loaded):
    return applicant_before(*QUESTIONS)


def test_they_are_shown_in_their_place_without_an_input(tuyet):
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    places = [
        page.index(words)
        for words in (
            '<h2 class="form-heading">Hợp đồng lao động',
            "Trước khi trả lời",
            "Xem &lt;ngày&gt;",
            "Số hợp đồng",
        )
    ]
    assert places == sorted(places)
    assert 'class="warning-text"' in page and "<p>Không cần công chứng.</p>" in page
    assert 'name="text_' not in page and "(không bắt buộc)" not in page


def test_they_are_neither_answered_nor_asked_for(tuyet):
    step = tuyet.draft.form_version.form.steps[1]
    names = {field.key: "thử" for field in step.fields} | {"so_hop_dong": ""}
    answer = tuyet.post("cau-hoi", **names)
    assert list(answer.context["form"].errors) == ["so_hop_dong"]
    assert tuyet.post("cau-hoi", **names | {"so_hop_dong": "15/HĐLĐ"}).url == tuyet.url("check")
    question = next(field for field in step.fields if field.is_question)
    assert {field.id for field in step.fields} & tuyet.draft.answers.keys() == {question.id}


def test_they_are_on_no_paper_and_on_no_page_of_answers(tuyet):
    tuyet.post("cau-hoi", so_hop_dong="15/HĐLĐ")
    assert [line.label for line in answers_in_words(tuyet.draft)[1][1]] == ["Số hợp đồng"]
    assert "Trước khi trả lời" not in tuyet.client.get(tuyet.url("check")).content.decode()
    tuyet.send()
    assert set(paper_values(tuyet.draft.application)) >= {"so_hop_dong"}
    assert not [key for key in paper_values(tuyet.draft.application) if key.startswith("text")]


def test_an_editor_sees_them_in_the_preview(tuyet):
    definition = FormDefinition.objects.get(slug="mau-thu")
    form = form_compile(definition)
    shown = [str(bound) for _condition, bound in step_sample(form, form.steps[1])]
    assert "Hợp đồng lao động" in shown[0] and "Trước khi trả lời" in shown[1]


def test_two_texts_of_the_same_words_do_not_stop_publication(programmes_loaded):
    tuyet = applicant_before(HEADING | {"id": "a"}, HEADING | {"id": "b"}, NUMBER)
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert page.count("Hợp đồng lao động</h2>") == 2


@pytest.mark.parametrize("kind", ["heading", "information"])
def test_their_blocks_ask_for_no_key_meaning_or_answer(kind):
    settings = FieldBlock(field_type(kind)).child_blocks.keys()
    assert "label" in settings and "conditions" in settings
    assert not settings & {"key", "meaning", "required", "hint"}


def test_a_screen_whose_questions_are_all_hidden_is_not_shown_for_its_heading(tuyet):
    form = tuyet.draft.form_version.form
    never = {"==": [1, 2]}
    fields = tuple(replace(field, condition=never) if field.is_question else field for field in form.steps[1].fields)
    steps = (form.steps[0], replace(form.steps[1], fields=fields))
    assert len(steps_visible(replace(form, steps=steps), {})) == 1
    texts_only = tuple(field for field in form.steps[1].fields if not field.is_question)
    steps = (form.steps[0], replace(form.steps[1], fields=texts_only))
    assert len(steps_visible(replace(form, steps=steps), {})) == 2
