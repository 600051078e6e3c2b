"""Questions kept once in the bank: forms link them, follow them, or take a copy of their own."""

import pytest
from django.urls import reverse

from forms.definitions.bank import SHARED, links_of
from forms.definitions.compiling import form_compile
from forms.definitions.models import FormDefinition, SharedQuestions
from forms.definitions.selectors import version_current
from forms.definitions.services import version_freeze

SLUG = "huong-dan-vien-du-lich"
LINK = "11111111-1111-4111-8111-111111111111"
pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(editor, definition):
    """The questions of the first step, put into the bank by a designer."""
    step = definition.steps[0]
    editor.post(reverse("form_questions_keep", args=[definition.pk, step.id]))
    return SharedQuestions.objects.get(name=step.value["title"])


@pytest.fixture
def linked(kept, definition):
    """The form with a link in the place of its own first questions."""
    steps = definition.steps.get_prep_value()
    steps[0]["value"]["fields"] = [{"type": SHARED, "id": LINK, "value": {"questions": kept.pk}}]
    definition.steps = definition.steps.stream_block.to_python(steps)
    definition.save_revision()
    return definition


def test_a_form_that_links_the_bank_asks_the_same_with_the_same_ids(linked):
    assert form_compile(linked) == version_current(SLUG).form


def test_a_change_in_the_bank_comes_with_the_next_publication(linked, kept):
    before = version_current(SLUG)
    kept.fields[0].value["label"] = "Họ, chữ đệm và tên"
    kept.save()
    assert version_current(SLUG) == before
    after = version_freeze(definition=linked)
    assert after.number == before.number + 1
    assert after.form.field_by_key("ho_ten").label == "Họ, chữ đệm và tên"
    assert after.form.field_by_key("ho_ten").id == before.form.field_by_key("ho_ten").id


def test_the_form_tells_what_it_links_and_the_bank_who_links_it(editor, linked, kept):
    viewset = FormDefinition.snippet_viewset
    page = editor.get(reverse(viewset.get_url_name("inspect"), args=[linked.pk])).content.decode()
    assert "Câu hỏi lấy từ ngân hàng" in page and reverse("form_questions_detach", args=[linked.pk, LINK]) in page
    usage = editor.get(reverse(SharedQuestions.snippet_viewset.get_url_name("usage"), args=[kept.pk]))
    assert usage.status_code == 200


def test_a_detached_copy_keeps_ids_and_follows_the_bank_no_more(editor, linked, kept):
    answer = editor.post(reverse("form_questions_detach", args=[linked.pk, LINK]))
    assert answer.status_code == 302
    latest = FormDefinition.objects.get(pk=linked.pk).get_latest_revision_as_object()
    assert links_of(latest) == []
    kept.fields[0].value["label"] = "Chỉ trong ngân hàng"
    kept.save()
    assert form_compile(latest) == version_current(SLUG).form


def test_a_link_that_is_gone_and_people_without_the_right_are_refused(editor, definition, django_user_model):
    assert editor.post(reverse("form_questions_detach", args=[definition.pk, LINK])).status_code == 404
    assert editor.post(reverse("form_questions_keep", args=[definition.pk, LINK])).status_code == 404
    editor.force_login(django_user_model.objects.create_user("dan-thuong", password="x"))
    answer = editor.post(reverse("form_questions_keep", args=[definition.pk, definition.steps[0].id]))
    assert answer.status_code in (302, 403) and not SharedQuestions.objects.exists()


def test_a_fault_in_questions_of_the_bank_is_shown_at_their_link(linked, kept, editor, form_posted):
    kept.fields[0].value["key"] = "revision"
    kept.save()
    viewset = FormDefinition.snippet_viewset
    url = reverse(viewset.get_url_name("edit"), args=[linked.pk])
    data = form_posted(linked.get_latest_revision_as_object(), **{"action-publish": "1"})
    answer = editor.post(url, data, content_type="application/x-www-form-urlencoded")
    errors = answer.context["form"].errors.as_data()["steps"][0].as_json_data()["blockErrors"][0]["blockErrors"]
    [message] = errors["fields"]["blockErrors"][0]["blockErrors"]["questions"]["messages"]
    assert "revision" in message
