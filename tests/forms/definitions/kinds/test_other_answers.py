"""“Khác”: what the list does not offer is written by the person; conditions still compare its key."""

import pytest

from forms.applications.selectors import answers_in_words, paper_values
from forms.definitions.compiling import form_compile
from forms.definitions.field_types import field_type
from forms.definitions.models import FormDefinition
from forms.definitions.publishing import findings
from made_forms import applicant_before
from one_question import cleaned, kept, question, refused, told

TRADES = {"choices": [{"key": "tai_xe", "label": "Tài xế"}, {"key": "nau_an", "label": "Nấu ăn"}]}
OFFERED = field_type("choice").frozen(TRADES | {"with_other": True})
OWN = {"key": "khac", "text": "Chèo đò & bán nước"}


def test_it_is_one_more_answer_of_the_published_form_only_where_it_is_wanted():
    assert OFFERED["choices"][-1] == {"key": "khac", "label": "Khác"}
    assert field_type("choice").frozen(TRADES | {"with_other": False}) == TRADES


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        ("choice", ["tai_xe", ""], "tai_xe"),
        ("choice", ["khac", " Chèo đò &\n bán nước "], {"key": "khac", "text": "Chèo đò &  bán nước"}),
        ("choice", ["", "Chèo đò & bán nước"], OWN),
        ("choice", [None, "Chèo đò & bán nước"], OWN),
        ("multiple_choice", [["tai_xe", "nau_an"], ""], ["tai_xe", "nau_an"]),
        ("multiple_choice", [["khac", "tai_xe"], "Chèo đò & bán nước"], ["tai_xe", OWN]),
        ("multiple_choice", [["tai_xe"], "Chèo đò & bán nước"], ["tai_xe", OWN]),
        ("multiple_choice", [[], "Chèo đò & bán nước"], [OWN]),
    ],
)
def test_the_words_are_kept_beside_the_key(kind, typed, stored):
    assert kept(kind, typed, **OFFERED) == stored


def test_the_words_stand_where_the_answer_is_told_and_the_key_where_it_is_compared():
    assert told("choice", ["khac", "Chèo đò"], **OFFERED) == "Chèo đò"
    assert told("multiple_choice", [["tai_xe", "khac"], "Chèo đò"], **OFFERED) == "Tài xế; Chèo đò"
    assert cleaned("choice", ["khac", "Chèo đò"], **OFFERED) == "khac"
    assert "khac" in field_type("multiple_choice").decode([OWN])


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("choice", ["khac", "  "], "Ghi rõ câu trả lời của mình ở dòng “Khác”."),
        ("multiple_choice", [["khac"], ""], "Ghi rõ câu trả lời của mình ở dòng “Khác”."),
        ("choice", ["tai_xe", "Chèo đò"], "Hãy chọn “Khác” hoặc xóa nội dung ở dòng đó."),
        ("choice", ["khac", "ả" * 1_000_000], "còn tối đa 200 ký tự"),
        ("choice", ["tho_may", ""], "Chọn một câu trả lời."),
        ("choice", [{}, {}], "Chọn một câu trả lời."),
        ("choice", [["khac"], ["x"]], "Chọn một câu trả lời."),
        ("choice", "khac", "Chọn một câu trả lời."),
        ("choice", None, "Chọn một câu trả lời."),
        ("choice", "x" * 10_000_000, "Chọn một câu trả lời."),
        ("multiple_choice", [["tho_may"], ""], "Chọn ít nhất một câu trả lời."),
        ("multiple_choice", [{}, 7], "Chọn ít nhất một câu trả lời."),
        ("multiple_choice", [], "Chọn ít nhất một câu trả lời."),
    ],
)
def test_what_is_missing_or_contradicts_itself_is_said(kind, typed, said):
    assert said in refused(kind, typed, **OFFERED)


@pytest.mark.parametrize("stored", [None, 7, [], {}, {"key": "khac"}, {"key": []}, [{"key": "khac", "text": {}}], [[]]])
def test_stored_nonsense_is_read_without_fault(stored):
    for kind in ("choice", "multiple_choice"):
        handler = field_type(kind)
        assert isinstance(handler.words(question(kind, **OFFERED), handler.decode(stored)), str)


@pytest.fixture
def tuyet(db, programmes_loaded):
    settings = TRADES | {"with_other": True}
    return applicant_before(
        {"type": "choice", "key": "nghe", "label": "Nghề hiện nay", **settings},
        {"type": "choice", "key": "nghe_cu", "label": "Nghề trước đây", "style": "select", **settings},
        {"type": "multiple_choice", "key": "viec_them", "label": "Việc làm thêm", **settings},
    )


def test_it_is_answered_without_javascript_and_stays_on_the_page(tuyet):
    words = {"nghe_other": "Chèo đò", "nghe_cu_other": "", "viec_them_other": "Bán nước"}
    typed = words | {"nghe": "khac", "nghe_cu": "", "viec_them": ["tai_xe", "khac"]}
    wrong = tuyet.post("cau-hoi", **typed)
    assert list(wrong.context["form"].errors) == ["nghe_cu"]
    assert_chosen(wrong.content.decode())
    assert tuyet.post("cau-hoi", **typed | {"nghe_cu": "nau_an"}).url == tuyet.url("check")
    assert_chosen(tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode())
    told = [line.words for line in answers_in_words(tuyet.draft)[1][1]]
    assert told == ["Chèo đò", "Nấu ăn", "Tài xế; Bán nước"]
    tuyet.send()
    paper = paper_values(tuyet.draft.application)
    assert (paper["nghe"], paper["viec_them"]) == ("Chèo đò", ["Tài xế", "Bán nước"])


def assert_chosen(page):
    assert 'value="Chèo đò"' in page and 'value="Bán nước"' in page
    checked = [tag.split("value=")[1].split('"')[1] for tag in page.split("<input") if " checked" in tag.split(">")[0]]
    assert checked == ["khac", "tai_xe", "khac"]
    assert page.count('for="id_nghe_0_0"') == 1 and page.count('for="id_nghe_1"') == 1


def test_a_condition_may_name_it(tuyet):
    definition = FormDefinition.objects.get(slug="mau-thu")
    stream = definition.steps.stream_block.get_prep_value(definition.steps)
    row = {"field": "nghe", "operator": "==", "value": "khac"}
    asked = {"label": "Tả công việc", "required": True, "key": "ta", "conditions": [row], "match": "and"}
    fields = [{"type": "text", "id": "ta", "value": asked}]
    stream.append({"type": "step", "id": "s", "value": {"title": "Thêm", "key": "them", "fields": fields}})
    definition.steps = definition.steps.stream_block.to_python(stream)
    form = form_compile(definition)
    assert [item for item in findings(form, definition.programme) if not item.is_warning] == []
    assert form.steps[2].fields[0].condition == {"==": [{"var": form.field_by_key("nghe").id}, "khac"]}
