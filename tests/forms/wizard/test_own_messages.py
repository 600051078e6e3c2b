"""A designer words what is said of a wrong or missing answer: beside the question, on top, and in lists of people."""

from dataclasses import replace

import pytest
from django.conf import settings

from employers import WORKER, Employer, form_data, question
from forms.definitions.differences import differences
from forms.definitions.services import form_definition_load
from made_forms import applicant_before, version_of
from people import HUE, KHANH
from sheets import HEADER, hand_in, line, text, xlsx

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
SHAPE = [{"sort": "digits", "least": 1, "most": 4}, {"sort": "exactly", "text": "/2021"}]
TRADE, NUMBER = "Hãy viết nghề đang làm.", "Chép số ở góc trái của hợp đồng."
FIELDS = [
    question("text", "nghe", "Nghề", missing=TRADE),
    question("text", "so", "Số hợp đồng", shape=SHAPE, shape_message=NUMBER),
]


def test_both_are_said_beside_the_question_and_on_top():
    page = text(applicant_before(*FIELDS).post("cau-hoi", so="15/2020"))
    assert f'<a href="#id_nghe">Nghề: {TRADE}</a>' in page and f'<a href="#id_so">Số hợp đồng: {NUMBER}</a>' in page
    assert page.count(TRADE) == page.count(NUMBER) == 2 and 'value="15/2020"' in page


def test_a_right_answer_goes_on():
    tuyet = applicant_before(*FIELDS)
    assert tuyet.post("cau-hoi", nghe="Hướng dẫn viên", so="15/2021").status_code == 302


def test_a_list_of_people_names_row_and_column_with_the_same_words(client):
    form_definition_load(data=form_data(fields=[*WORKER, *FIELDS]))
    employer = Employer(client).begin()
    lines = [[*line(HUE), "", "15/2021"], [*line(KHANH), "Lái xe", "15-2021"]]
    page = text(hand_in(employer, xlsx(*lines, header=[*HEADER, "Nghề", "Số hợp đồng"])))
    assert TRADE in page and NUMBER in page
    page = text(employer.post())
    assert f"Dòng 1, Nghề: {TRADE}" in page and f"Dòng 2, Số hợp đồng: {NUMBER}" in page


def test_readers_of_english_get_the_english_words():
    data = {"Nghề": "Occupation", TRADE: "Write what you work as now."}
    tuyet = applicant_before(*FIELDS, english=data)
    tuyet.client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = text(tuyet.post("cau-hoi", so="15/2020"))
    assert "Occupation: Write what you work as now." in page
    assert page.count(f'<span lang="vi">{NUMBER}</span>') == 2


def test_a_change_of_the_words_or_the_shape_is_told_in_words():
    was = version_of(*FIELDS).form
    now = replace(was, steps=(was.steps[0], replace(was.steps[1], fields=tuple(map(changed, was.steps[1].fields)))))
    told = {(str(change.what), change.was, change.now) for change in differences(was, now)}
    assert ("Lời báo khi chưa trả lời", TRADE, "") in told
    assert ("Dạng của câu trả lời", "chữ số (1–4); “/2021”", "chữ số (2)") in told


def changed(field):
    options = {name: option for name, option in field.options.items() if name != "missing"}
    shape = [{"sort": "digits", "least": 2, "most": 2, "text": ""}]
    return replace(field, options=options | ({"shape": shape} if "shape" in options else {}))
