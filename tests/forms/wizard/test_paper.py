"""A form on paper: empty, and as it was sent."""

import pytest
from django.test import Client
from django.urls import reverse

from forms.definitions.blank import form_blank
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema

pytestmark = pytest.mark.django_db
SLUG = "huong-dan-vien-du-lich"


def question(kind, id_="a", **more):
    return FieldSchema(id_, id_, kind, f"Câu {id_}", **more)


def blanks_of(*fields):
    form = FormSchema("Mẫu", "", "x", "", steps=(StepSchema("s", "s", "Bước", fields=fields),))
    return next(form_blank(form))[2]


def test_a_question_with_answers_has_boxes_and_one_with_many_has_a_line():
    few, many = ([{"key": f"k{n}", "label": f"Đáp {n}"} for n in range(count)] for count in (3, 40))
    boxes, line = blanks_of(question("choice", options={"choices": few}), question("choice", options={"choices": many}))
    assert (boxes.boxes, boxes.lines) == (["Đáp 0", "Đáp 1", "Đáp 2"], [])
    assert (line.boxes, line.lines) == ([], [""])


def test_each_kind_leaves_room_for_its_answer():
    yes, file, long, account = blanks_of(*map(question, ("yes_no", "file", "long_text", "bank_account")))
    assert [str(box) for box in yes.boxes] == ["Có", "Không"]
    assert [str(box) for box in file.boxes] == ["có kèm theo"]
    assert len(long.lines) == 4
    assert "Ngân hàng" in " ".join(map(str, account.lines))


def test_a_list_is_an_empty_table_with_the_rows_it_needs():
    inner = (question("text", "ten"), question("date", "ngay"))
    (few,) = blanks_of(question("group", fields=inner))
    (more,) = blanks_of(question("group", fields=inner, options={"least": 12}))
    assert (few.columns, len(few.rows), len(more.rows)) == (["Câu ten", "Câu ngay"], 5, 12)


def test_texts_have_no_number_and_what_is_computed_is_left_out():
    blanks = blanks_of(
        question("heading", "h"), question("text", "b"), question("computed_number", "t", formula={"var": "b"})
    )
    assert [(blank.field.id, blank.number) for blank in blanks] == [("h", ""), ("b", "1")]


def test_whoever_comes_prints_the_empty_form(programmes_loaded):
    start = Client().get(reverse("wizard:start", args=[SLUG])).text
    way = reverse("wizard:blank", args=[SLUG])
    assert way in start
    page = Client().get(way).text
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page and "Kính gửi: <strong>Sở Du lịch" in page
    assert "<li>Nam</li><li>Nữ</li>" in page.replace("\n", "")
    assert "Chỉ trả lời khi" in page or "Chỉ điền phần này khi" in page
    assert Client().get(reverse("wizard:blank", args=["khong-co"])).status_code == 404


def test_who_looked_it_up_prints_what_was_sent_and_nobody_else(applicant):
    application, browser = applicant.apply(), Client()
    browser.post(reverse("lookup:find"), {"reference": application.reference, "code": application.lookup_code})
    way = reverse("lookup:paper", args=[application.reference])
    assert way in browser.get(reverse("lookup:status", args=[application.reference])).text
    page = browser.get(way)
    assert application.applicant_name in page.text and application.reference in page.text
    assert "no-store" in page["Cache-Control"]
    assert Client().get(way).url == reverse("lookup:find")
