"""A computed value is shown to be read, is nobody's to type, and goes with the application as it was when sent."""

import pytest

from forms.applications.models import Application
from forms.applications.selectors import answers_in_words, paper_values
from forms.applications.services import application_submit
from made_forms import applicant_before

DAYS = {"type": "number", "key": "so_ngay", "label": "Số ngày"}
MEALS = {
    "type": "computed_money", "key": "tien_an", "label": "Tiền ăn", "basis": "khoản 1 Điều 26",
    "formula": [{"type": "calculate", "value": {"left": "so_ngay", "operator": "*", "right": "80000", "name": ""}}],
}  # fmt: skip


@pytest.fixture
def tuyet(db, programmes_loaded):
    return applicant_before(DAYS, MEALS)


def test_the_page_shows_it_and_offers_no_input(tuyet):
    tuyet.post("cau-hoi", so_ngay="3", tien_an="5", shown="so_ngay tien_an")
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert "240.000 đồng" in page and 'name="tien_an"' not in page and "khoản 1 Điều 26" in page


def test_what_is_posted_under_its_name_is_not_read(tuyet):
    assert tuyet.post("cau-hoi", so_ngay="3", tien_an="999999999").status_code == 302
    draft = tuyet.draft
    meals = draft.form_version.form.field_by_key("tien_an").id
    assert meals not in draft.answers
    draft.answers[meals] = "999999999"
    draft.save()
    [[*_], [_title, lines]] = answers_in_words(draft)
    assert [line.words for line in lines] == ["3", "240.000 đồng"]
    application = application_submit(draft=draft)
    assert application.answers[meals] == "240000"
    assert paper_values(application)["tien_an"] == "240.000 đồng"


def test_the_check_page_and_the_desk_show_it(tuyet):
    tuyet.post("cau-hoi", so_ngay="3")
    assert "240.000 đồng" in tuyet.client.get(tuyet.url("check")).content.decode()
    tuyet.send()
    application = Application.objects.get(draft=tuyet.draft)
    assert answers_in_words(application)[1][1][1].words == "240.000 đồng"


def test_a_value_that_is_unknown_hinders_nothing(db, programmes_loaded):
    tuyet = applicant_before(DAYS | {"required": False}, MEALS)
    assert tuyet.post("cau-hoi", so_ngay="").status_code == 302
    assert tuyet.send().url == tuyet.url("done")
    assert answers_in_words(tuyet.draft.application)[1][1][1].words == ""
