"""A question answered from a list that editors keep. What was published keeps its answers when the list changes."""

import pytest
from django.urls import reverse

from content.models import ReferenceEntry, ReferenceList
from content.services import reference_entries_paste
from forms.applications.selectors import answers_in_words
from forms.definitions.compiling import form_compile
from forms.definitions.field_types import field_type
from forms.definitions.models import FormDefinition
from forms.definitions.publishing import findings
from forms.definitions.services import version_freeze
from made_forms import applicant_before
from one_question import cleaned, question, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
TRADE = {"type": "list_choice", "key": "nghe", "label": "Nghề", "list": "nghe-lao-dong-tu-do"}
ENTRIES = [
    {"key": "xe_om", "label": "Lái xe ôm"},
    {"key": "ve_so", "label": "Bán vé số"},
    {"key": "danh_giay", "label": "Đánh giày", "valid_to": "2021-11-09"},
    {"key": "giao_hang", "label": "Giao hàng", "valid_from": "2021-11-11"},
]


@pytest.fixture
def trades():
    return ReferenceList.objects.get(key="nghe-lao-dong-tu-do")


def test_the_packages_bring_banks_guides_and_trades():
    counts = {item.key: item.entries.count() for item in ReferenceList.objects.all()}
    assert counts["ngan-hang"] > 40 and counts["nghe-huong-dan-vien"] == 3 and counts["nghe-lao-dong-tu-do"] > 15


def test_the_answers_of_the_day_are_offered_and_those_of_other_days_still_read():
    assert cleaned("list_choice", "xe_om", choices=ENTRIES) == "xe_om"
    for key in ("danh_giay", "giao_hang", "khac", "", None, {}, ["xe_om"], "x" * 10_000_000):
        assert refused("list_choice", key, choices=ENTRIES) == "Chọn một câu trả lời."
    assert field_type("list_choice").words(question("list_choice", choices=ENTRIES), "danh_giay") == "Đánh giày"


def test_it_is_a_plain_list_to_open_that_a_script_may_narrow():
    tuyet = applicant_before(TRADE)
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert '<select name="nghe" class="select"' in page and '<option value="xe_om">' in page
    assert 'data-narrow="Gõ để tìm trong danh mục"' in page
    assert '<script src="/static/definitions/narrow.js" type="module"></script>' in page


def test_an_application_keeps_its_words_when_the_list_changes(trades):
    tuyet = applicant_before(TRADE)
    tuyet.post("cau-hoi", nghe="xe_om")
    trades.entries.filter(key="xe_om").update(label="Chạy xe công nghệ")
    ReferenceEntry.objects.filter(key="ve_so").delete()
    assert answers_in_words(tuyet.draft)[1][1][0].words.startswith("Lái xe mô tô chở khách")
    tuyet.send()
    assert tuyet.draft.application.answers
    renewed = version_freeze(definition=FormDefinition.objects.get(slug="mau-thu"))
    labels = [entry["label"] for entry in renewed.form.field_by_key("nghe").options["choices"]]
    assert (renewed.number, "Chạy xe công nghệ" in labels, "Bán vé số" in labels) == (2, True, False)


def test_another_trade_may_be_written_where_the_form_allows_it():
    tuyet = applicant_before(TRADE | {"with_other": True})
    assert tuyet.post("cau-hoi", nghe="khac", nghe_other="Chèo đò").url == tuyet.url("check")
    assert answers_in_words(tuyet.draft)[1][1][0].words == "Chèo đò"


def test_a_form_with_an_empty_or_unknown_list_is_not_published(trades):
    applicant_before(TRADE)
    definition = FormDefinition.objects.get(slug="mau-thu")
    assert faults(definition) == []
    trades.entries.exclude(key="xe_om").delete()
    [fault] = faults(definition)
    assert "Danh mục chưa có đủ hai câu trả lời" in fault


def faults(definition):
    found = findings(form_compile(definition), definition.programme)
    return [item.message for item in found if not item.is_warning]


def test_the_editor_of_a_form_chooses_among_the_lists(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("ngo-bao-long", "nbl@example.com", "x"))
    page = client.get(reverse("wagtailsnippets_form_definitions_formdefinition:add"))
    assert "nghe-lao-dong-tu-do" in page.content.decode()


def test_lines_of_a_spreadsheet_become_answers_once_each(trades):
    made = reference_entries_paste(
        reference_list=trades, text="Chèo đò\tsông Cấm\r\n\r\nchèo đò\r\nXây dựng\r\nĐan lưới\x00\r\n"
    )
    assert [(entry.key, entry.label) for entry in made] == [("cheo_do", "Chèo đò"), ("dan_luoi", "Đan lưới")]
    assert list(trades.entries.all())[-1] == made[-1]
