"""Two versions of a form, compared in words."""

from dataclasses import replace

import pytest

from forms.definitions.differences import differences
from forms.definitions.models import FormDefinition
from forms.definitions.selectors import version_current
from forms.definitions.services import version_freeze

SLUG = "huong-dan-vien-du-lich"
pytestmark = pytest.mark.django_db


@pytest.fixture
def form(programmes_loaded):
    return version_current(SLUG).form


def changed(form, key, /, **values):
    """The form with one question changed."""
    steps = [
        replace(step, fields=tuple(replace(f, **values) if f.key == key else f for f in step.fields))
        for step in form.steps
    ]
    return replace(form, steps=tuple(steps))


def said(was, now):
    return [(d.place, str(d.what), d.was, d.now) for d in differences(was, now)]


def test_a_form_does_not_differ_from_itself(form):
    assert said(form, form) == []


def test_a_new_label_is_told_with_the_old_one(form):
    now = changed(form, "ho_ten", label="Họ và tên khai sinh")
    assert said(form, now) == [
        ("Câu hỏi “Họ và tên khai sinh”", "câu hỏi", "Họ và tên", "Họ và tên khai sinh"),
    ]


def test_limits_answers_and_duty_are_told_in_words(form):
    longer = changed(form, "ho_ten", required=False, options={"max_length": 150})
    assert said(form, longer) == [
        ("Câu hỏi “Họ và tên”", "bắt buộc", "có", "không"),
        ("Câu hỏi “Họ và tên”", "Tối đa … ký tự", "100", "150"),
    ]
    options = form.field_by_key("loai_the").options
    fewer = changed(form, "loai_the", options=options | {"choices": options["choices"][:2]})
    [(what, was, now)] = [found[1:] for found in said(form, fewer) if found[0] == "Câu hỏi “Loại thẻ”"]
    assert what == "Các câu trả lời"
    assert was.removeprefix(now) == "; Hướng dẫn viên du lịch tại điểm"


def test_a_condition_is_told_as_a_sentence(form):
    condition = {"==": [{"var": form.field_by_key("loai_the").id}, "quoc_te"]}
    [(_place, what, was, now)] = said(form, changed(form, "can_cu", condition=condition))
    assert (what, was) == ("chỉ hỏi", "")
    assert now == "khi Loại thẻ bằng Hướng dẫn viên du lịch quốc tế"


def test_what_came_went_and_moved(form):
    [first, second, *rest] = form.steps
    new = replace(first.fields[0], id="moi", key="ten_khac", label="Tên khác")
    now = replace(
        form,
        steps=(
            replace(first, fields=(*first.fields[1:], new)),
            replace(second, fields=(first.fields[0], *second.fields[1:])),
            *rest,
        ),
    )
    assert said(form, now) == [
        ("Câu hỏi “Tên khác”", "thêm mới", "", ""),
        ("Câu hỏi “Họ và tên”", "bước", first.title, second.title),
        (f"Câu hỏi “{second.fields[0].label}”", "bỏ", "", ""),
    ]


def test_another_order_is_told_once(form):
    first, second, *rest = form.steps
    [(place, what, was, now)] = said(form, replace(form, steps=(second, first, *rest)))
    assert (place, what) == ("", "thứ tự")
    assert was.startswith(f"{first.title}; {second.title}") and now.startswith(f"{second.title}; {first.title}")


def test_a_key_is_no_matter_for_applicants(form):
    [difference] = differences(form, changed(form, "ho_ten", key="ten"))
    assert difference.is_internal


def test_designers_read_it_at_the_version_and_before_they_publish(admin_client, form):
    definition = FormDefinition.objects.get(slug=SLUG)
    definition.steps[0].value["fields"][0].value["label"] = "Họ và tên <khai sinh>"
    definition.save_revision()
    page = admin_client.get(f"/quan-tri/mau-don/inspect/{definition.pk}/").content.decode()
    assert "Bản nháp khác gì bản đang dùng" in page and "Họ và tên &lt;khai sinh&gt;" in page
    version = version_freeze(definition=definition)
    page = admin_client.get(f"/quan-tri/mau-don/phien-ban/{version.pk}/").content.decode()
    assert "Khác gì phiên bản 1" in page and "Họ và tên &lt;khai sinh&gt;" in page
