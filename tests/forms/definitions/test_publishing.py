"""What hinders publication, each finding at its place."""

from dataclasses import replace

import pytest
from django.utils import translation

from content.models import Programme
from forms.definitions.compiling import form_compile
from forms.definitions.conditions import condition_of
from forms.definitions.models import FormDefinition
from forms.definitions.publishing import findings

SLUG = "huong-dan-vien-du-lich"
pytestmark = pytest.mark.django_db


@pytest.fixture
def form(programmes_loaded):
    return form_compile(FormDefinition.objects.get(slug=SLUG))


def changed(form, question, /, **changes):
    steps = [
        replace(step, fields=tuple(replace(f, **changes) if f.key == question else f for f in step.fields))
        for step in form.steps
    ]
    return replace(form, steps=tuple(steps))


def said(form):
    """[(key of the field meant, message, whether only a warning)], but what papers would miss, told of the library."""
    keys = {field.id: field.key for field in form.fields()}
    with translation.override("vi"):
        found = findings(form, Programme.objects.get(code=SLUG))
    return [
        (keys.get(item.field, ""), item.message, item.is_warning)
        for item in found
        if "mẫu văn bản" not in item.message.lower()
    ]


def test_two_questions_of_one_key(form):
    assert [key for key, _message, _w in said(changed(form, "ho_ten", key="ngay_sinh"))] == ["ngay_sinh", "ngay_sinh"]


def test_a_key_that_the_page_itself_uses(form):
    [(key, message, warning)] = said(changed(form, "noi_cap", key="revision"))
    assert key == "revision" and "trang đã dùng" in message and not warning


def test_a_programme_needs_to_know_whom_it_supports(form):
    [(_key, message, warning)] = said(changed(form, "so_dinh_danh", meaning=""))
    assert "Số căn cước người được hỗ trợ" in message and not warning


def test_one_meaning_can_be_asked_once_only(form):
    [(key, message, _warning)] = said(changed(form, "noi_cap", meaning="beneficiary.full_name"))[1:] or [("", "", "")]
    assert key == "noi_cap" and "Họ tên người được hỗ trợ" in message


def test_a_choice_needs_answers(form):
    assert any("ít nhất hai câu trả lời" in message for _k, message, _w in said(changed(form, "gioi_tinh", options={})))


def test_a_condition_on_an_unknown_answer(form):
    card = form.field_by_key("loai_the")
    wrong = condition_of([{"field": "loai_the", "operator": "==", "value": "quocte"}], "and", {"loai_the": card})
    [(key, message, _warning)] = said(changed(form, "so_hop_dong", condition=wrong))
    assert key == "so_hop_dong" and "quocte" in message and "quoc_te" in message


def test_a_condition_on_a_later_screen(form):
    later = condition_of(
        [{"field": "loai_the", "operator": "answered"}], "and", {"loai_the": form.field_by_key("loai_the")}
    )
    [(key, message, _warning)] = said(changed(form, "ho_ten", condition=later))
    assert key == "ho_ten" and "Loại thẻ" in message


@pytest.mark.parametrize("rule", ["condition", "required_if"])
def test_a_question_may_depend_on_what_stands_before_it_on_its_screen(form, rule):
    name, sex = form.field_by_key("ho_ten"), form.field_by_key("gioi_tinh")
    assert said(changed(form, "gioi_tinh", **{rule: {"empty": [{"var": name.id}]}})) == []
    [(key, message, _warning)] = said(changed(form, "ho_ten", **{rule: {"empty": [{"var": sex.id}]}}))
    assert key == "ho_ten" and "không đứng trước" in message


def test_a_screen_depends_on_earlier_screens_only(form):
    first = form.steps[0]
    own = replace(first, condition={"empty": [{"var": first.questions[0].id}]})
    [(_key, message, _warning)] = said(replace(form, steps=(own, *form.steps[1:])))
    assert "không đứng trước" in message


def test_a_condition_on_nothing(form):
    nothing = condition_of([{"field": "khong_co", "operator": "==", "value": "1"}], "and", {})
    [(_key, message, _warning)] = said(changed(form, "so_hop_dong", condition=nothing))
    assert "khong_co" in message


def test_a_condition_that_compares_kinds_that_do_not_fit(form):
    born = form.field_by_key("ngay_sinh")
    odd = condition_of([{"field": "ngay_sinh", "operator": "<", "value": "hôm qua"}], "and", {"ngay_sinh": born})
    assert [key for key, _m, _w in said(changed(form, "so_hop_dong", condition=odd))] == ["so_hop_dong"]


def test_a_paper_beyond_the_dossier_only_warns(form):
    field = form.field_by_key("ban_sao_hop_dong")
    [(key, message, warning)] = said(changed(form, "ban_sao_hop_dong", options=field.options | {"paper": "anh-the"}))
    assert (key, warning) == ("ban_sao_hop_dong", True) and "Giấy tờ phát sinh" in message
