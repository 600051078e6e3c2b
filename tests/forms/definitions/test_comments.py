"""Ngô Bảo Long and Đỗ Minh Hạnh speak about single questions of a form."""

import pytest
from django.core import mail
from django.urls import reverse

from forms.definitions.comments.services import comment_add, comment_settle
from forms.definitions.models import FormComment
from people import DESIGNER, EDITOR, LEGAL_CHECKER

pytestmark = pytest.mark.django_db


@pytest.fixture
def way(definition):
    return reverse("form_comments", args=[definition.pk])


@pytest.fixture
def question(definition):
    return definition.steps[0].value["fields"][0].id


def test_a_comment_stands_at_its_question_and_is_counted_in_the_editor(browser_of, way, question, definition):
    answer = browser_of(LEGAL_CHECKER).post(way, {"place": question, "text": "Căn cứ nào?"})
    assert answer.url == f"{way}#{question}"
    section = browser_of(DESIGNER).get(way).text.split(f'<section id="{question}"')[1].split("</section>")[0]
    assert "Họ và tên" in section and "Căn cứ nào?" in section and "Đỗ Minh Hạnh" in section
    edit = reverse("wagtailsnippets_form_definitions_formdefinition:edit", args=[definition.pk])
    assert "Ý kiến (1)" in browser_of(DESIGNER).get(edit).text
    assert "Căn cứ nào?" in browser_of(LEGAL_CHECKER).get(reverse("form_legal_check", args=[definition.pk])).text


def test_it_stays_with_its_question_when_label_and_key_change(browser_of, cast, way, question, definition):
    comment_add(definition=definition, user=cast[LEGAL_CHECKER], text="Căn cứ nào?", place=question, label="Họ và tên")
    field = definition.steps[0].value["fields"][0]
    field.value["label"], field.value["key"] = "Tên gọi đầy đủ", "ten_goi"
    definition.save_revision()
    section = browser_of(DESIGNER).get(way).text.split(f'<section id="{question}"')[1].split("</section>")[0]
    assert "Tên gọi đầy đủ" in section and "Căn cứ nào?" in section


def test_what_was_said_of_a_question_that_is_gone_is_still_read(browser_of, cast, way, question, definition):
    comment_add(definition=definition, user=cast[LEGAL_CHECKER], text="Bỏ đi.", place=question, label="Họ và tên")
    del definition.steps[0].value["fields"][0]
    definition.save_revision()
    page = browser_of(DESIGNER).get(way).text
    assert "không còn trong mẫu đơn" in page and "Bỏ đi." in page


def test_who_spoke_there_gets_a_letter_and_who_wrote_it_gets_none(
    cast, way, question, definition, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        first = comment_add(
            definition=definition, user=cast[LEGAL_CHECKER], text="Căn cứ nào?", place=question, label="Họ và tên"
        )
    assert not mail.outbox
    with django_capture_on_commit_callbacks(execute=True):
        comment_add(definition=definition, user=cast[DESIGNER], text="Mẫu số 10 yêu cầu.", answer_to=first)
    (letter,) = mail.outbox
    assert letter.to == [cast[LEGAL_CHECKER].email]
    assert "Mẫu số 10 yêu cầu." in letter.body and f"{way}#{question}" in letter.body


def test_resolving_takes_it_off_the_count_and_an_answer_opens_it_again(cast, browser_of, way, question, definition):
    first = comment_add(definition=definition, user=cast[LEGAL_CHECKER], text="Sửa.", place=question, label="Họ và tên")
    browser_of(DESIGNER).post(way, {"settle": first.pk, "resolve": "1"})
    first.refresh_from_db()
    assert first.resolved_by == cast[DESIGNER]
    assert "Ngô Bảo Long đã giải quyết lúc" in browser_of(LEGAL_CHECKER).get(way).text
    browser_of(LEGAL_CHECKER).post(way, {"answer_to": first.pk, "text": "Chưa đúng."})
    first.refresh_from_db()
    assert first.resolved_by is None and first.answers.get().text == "Chưa đúng."


def test_an_empty_comment_is_refused_at_its_question(browser_of, way, question):
    answer = browser_of(DESIGNER).post(way, {"place": question, "text": "  "})
    assert answer.status_code == 422
    assert f'id="error-{question}">Hãy ghi ý kiến của bạn.' in answer.text and not FormComment.objects.exists()


@pytest.mark.parametrize("sent", [{"place": "khong-co", "text": "a"}, {"answer_to": "x", "text": "a"}, {"settle": "9"}])
def test_what_is_not_there_can_not_be_commented(browser_of, way, sent):
    assert browser_of(DESIGNER).post(way, sent).status_code in (302, 404)
    assert not FormComment.objects.exists()


def test_comments_of_another_form_are_out_of_reach(cast, browser_of, way, question, definition):
    first = comment_add(definition=definition, user=cast[LEGAL_CHECKER], text="Sửa.", place=question, label="Họ và tên")
    other = reverse("form_comments", args=[definition.pk + 999])
    assert browser_of(DESIGNER).post(other, {"settle": first.pk, "resolve": "1"}).status_code == 404
    comment_settle(comment=first, user=cast[DESIGNER], is_resolved=True)
    comment_settle(comment=first, user=cast[LEGAL_CHECKER], is_resolved=True)
    assert first.resolved_by == cast[DESIGNER]


def test_who_may_not_see_forms_sees_no_comments(browser_of, way):
    assert browser_of(EDITOR).get(way).status_code == 302
