"""A value computed in a row of a list follows the row, is nobody's to type, and goes with the application."""

from uuid import uuid4

from forms.applications.drafts import draft_save
from forms.applications.selectors import answers_in_words
from forms.applications.services import application_submit
from forms.wizard.rows.addresses import row_url
from made_forms import applicant_before


def calculate(left, operator, right):
    return {"type": "calculate", "value": {"left": left, "operator": operator, "right": right, "name": ""}}


WORKER = [
    {"type": "text", "key": "ten", "label": "Tên"},
    {"type": "number", "key": "so_ngay", "label": "Số ngày"},
    {"type": "computed_money", "key": "tien", "label": "Tiền", "formula": [calculate("so_ngay", "*", "80000")]},
]
LIST = {"type": "group", "key": "lao_dong", "label": "Lao động", "row_name": "Người lao động", "fields": WORKER}
TOTAL = {
    "type": "computed_money", "key": "tong", "label": "Tổng",
    "formula": [{"type": "total", "value": {"field": "lao_dong.tien", "conditions": [], "match": "and", "name": ""}}],
}  # fmt: skip


def test_each_row_is_computed_and_the_total_over_them_too(db, programmes_loaded):
    tuyet = applicant_before(LIST, TOTAL)
    draft, form = tuyet.draft, tuyet.draft.form_version.form
    group = form.field_by_key("lao_dong")
    name, days, money = (inner.id for inner in group.fields)
    rows = [{"id": str(number), "answers": {name: "A", days: str(number), money: "999999"}} for number in (2, 3)]
    draft.answers[group.id] = rows
    draft.save()
    lines = answers_in_words(draft)[1][1]
    assert lines[1].words == "400.000 đồng"
    assert [row[2] for row in lines[0].table.rows] == ["160.000 đồng", "240.000 đồng"]
    application = application_submit(draft=draft)
    assert [row["answers"][money] for row in application.answers[group.id]] == ["160000", "240000"]
    assert application.answers[form.field_by_key("tong").id] == "400000"


def test_the_page_of_a_row_computes_while_it_is_typed_also_when_something_is_wrong(db, programmes_loaded):
    tuyet = applicant_before(LIST, TOTAL)
    draft = tuyet.draft
    group = draft.form_version.form.field_by_key("lao_dong")
    name, days, money = (inner.id for inner in group.fields)
    row = {"id": str(uuid4()), "answers": {name: "A"}, "typed": {days: "nhiều"}}
    draft_save(draft=draft, answers={group.id: [row]}, revision=draft.revision)
    page = tuyet.client.get(row_url(draft, "cau-hoi", row["id"]))
    assert page.status_code == 200 and page.context["form"].errors
    fields = page.context["live"]["fields"]
    assert [field["id"] for field in fields if "formula" in field] == [money]
