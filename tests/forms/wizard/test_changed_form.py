"""A form is changed while people are filling it in."""

import pytest

from applicants import answers_of
from forms.definitions.models import FormDefinition
from people import ANH_TUYET

PERSON = "nguoi-de-nghi"


@pytest.fixture
def designer(db, programmes_loaded):
    """What a designer does to a published form: `change` edits its blocks, then it is published anew."""

    def publish(change):
        definition = FormDefinition.objects.get(slug="huong-dan-vien-du-lich")
        change(definition.steps)
        definition.save_revision().publish()

    return publish


def label_changed(steps):
    steps[0].value["fields"][0].value["label"] = "Họ, chữ đệm và tên"


def key_changed(steps):
    steps[0].value["fields"][0].value["key"] = "ten_day_du"


def file_no_longer_asked(steps):
    for step in steps:
        if step.value["key"] == "hop-dong":
            fields = step.value["fields"]
            [at] = [number for number, field in enumerate(fields) if field.block_type == "file"]
            del fields[at]


def question_added(steps):
    raw = dict(steps[0].value["fields"][0].value) | {"label": "Tên gọi khác", "key": "ten_khac", "meaning": ""}
    steps[0].value["fields"].append(("text", raw))


def test_a_draft_goes_on_with_the_newest_form_and_keeps_its_answers(applicant, designer):
    applicant.begin().fill()
    before = applicant.draft.answers
    designer(label_changed)
    page = applicant.client.get(applicant.url("check"))
    assert page.url == applicant.url("draft")
    text = applicant.client.get(page.url).content.decode()
    assert "Mẫu đơn đã được sửa" in text and "Câu hỏi “Họ, chữ đệm và tên”: câu hỏi" in text
    assert applicant.draft.answers == before
    assert applicant.send().url == applicant.url("done")


def test_a_change_that_applicants_do_not_notice_says_nothing(applicant, designer):
    applicant.begin().fill()
    designer(key_changed)
    page = applicant.client.get(applicant.url("check"))
    assert page.status_code == 200
    assert "Mẫu đơn đã được sửa" not in page.content.decode()
    assert applicant.send().url == applicant.url("done")
    application = applicant.draft.application
    assert application.form_version.number == 2


def test_a_new_question_is_asked_before_the_form_can_be_sent(applicant, designer):
    applicant.begin().fill()
    designer(question_added)
    applicant.client.get(applicant.url("draft"))
    assert applicant.client.get(applicant.url("check")).url == applicant.step_url(PERSON)
    assert applicant.post(PERSON, **answers_of(ANH_TUYET, ten_khac="Tuyết")).status_code == 302
    assert "Mẫu đơn đã được sửa" not in applicant.client.get(applicant.url("draft")).content.decode()
    assert applicant.send().url == applicant.url("done")


def test_what_is_asked_no_more_goes_with_its_files(applicant, designer):
    applicant.begin().fill()
    assert applicant.draft.attachments.count() == 1
    designer(file_no_longer_asked)
    text = applicant.client.get(applicant.url("draft"), follow=True).content.decode()
    assert "Câu hỏi “Bản sao hợp đồng lao động”: bỏ" in text
    assert applicant.draft.attachments.count() == 0


def test_a_page_of_the_old_form_loses_nothing_that_was_typed(applicant, designer):
    applicant.begin().fill()
    page = applicant.client.get(applicant.step_url(PERSON))
    revision = page.context["draft"].revision
    designer(question_added)
    typed = answers_of(ANH_TUYET, ho_ten="Nguyễn Thị Ánh Tuyết Mai", ten_khac="Mai", revision=str(revision))
    page = applicant.client.post(applicant.step_url(PERSON), typed)
    text = page.content.decode()
    assert page.status_code == 409
    assert "Mẫu đơn đã được sửa" in text and 'value="Nguyễn Thị Ánh Tuyết Mai"' in text


def test_what_was_sent_stays_with_the_version_it_was_filled_in_on(applicant, designer):
    application = applicant.apply()
    designer(label_changed)
    applicant.client.get(applicant.url("draft"))
    application.refresh_from_db()
    assert application.form_version.number == 1
