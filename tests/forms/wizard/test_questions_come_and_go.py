"""With JavaScript, questions come and go while others are answered, as the server would show them."""

import random

import pytest
from django.http import QueryDict

from forms.wizard.builder import step_form_class
from made_forms import applicant_before
from sent_pages import in_the_browser

ANSWERS = [{"key": "a", "label": "Điều A"}, {"key": "b", "label": "Điều B"}]


def question(kind, key, label, *conditions, **settings):
    rows = [{"field": field, "operator": operator, "value": value} for field, operator, value in conditions]
    return {"type": kind, "key": key, "label": label, "conditions": rows, **settings}


def rows(*row):
    return [dict(zip(("field", "operator", "value"), row, strict=True))]


QUESTIONS = [
    question("yes_no", "viec", "Có việc?", required=False),
    question("number", "ngay", "Số ngày", ("viec", "==", "yes"), required_when=rows("viec", "==", "yes")),
    question("choice", "loai", "Loại", ("ngay", ">=", "15"), choices=ANSWERS, with_other=True, required=False),
    question("multiple_choice", "muc", "Mục", choices=ANSWERS, with_other=True, required=False),
    question("text", "ghi", "Ghi chú", ("muc", "in", "a"), required=False),
    question("date", "tu", "Từ ngày"),
    question("month", "thang", "Tháng", ("tu", "<", "2021-06-01")),
    question("checkbox", "dong_y", "Đồng ý", ("thang", ">=", "2021-05-01")),
    question("long_text", "ly_do", "Lý do", ("dong_y", "==", "yes"), required_when=rows("viec", "!=", "yes")),
    question("address", "noi_o", "Nơi ở", ("loai", "in", "b, khac"), required=False),
    question("text", "gan", "Gần đâu", ("noi_o", "answered", ""), ("ghi", "!=", "x")),
    {
        "type": "computed_number", "key": "gap", "label": "Gấp đôi",
        "formula": [{"type": "calculate", "value": {"left": "ngay", "operator": "*", "right": "2", "name": ""}}],
    },
    question("email", "thu", "Thư", ("gap", "==", "30"), ("muc", "not_in", "b")),
    {"type": "heading", "label": "Phần cuối", "conditions": rows("thu", "empty", "")},
]  # fmt: skip
#: By input; an empty text leaves it empty, "|" chooses several.
TYPED = {
    "viec": ["true", "true", "true", "false", ""],
    "ngay": ["15", "15", "1.500", "14,5", "mười", ""],
    "loai": ["a", "b", "khac", ""],
    "loai_other": ["", "", "Điều C"],
    "muc": ["a", "b", "a|b", "a|khac", ""],
    "muc_other": ["", "", "Điều D"],
    "ghi": ["x", "y", ""],
    "tu_day": ["1", "31/5/2021", "2", "x"],
    "tu_month": ["5", "05", ""],
    "tu_year": ["2021", "2020", "21", ""],
    "thang_month": ["5", "4", "05/2021"],
    "thang_year": ["2021", ""],
    "dong_y": ["on", "on", ""],
    "noi_o_province": ["Hải Phòng", ""],
    "noi_o_district": ["Lê Chân", ""],
    "noi_o_commune": ["Cát Dài", ""],
    "noi_o_street": ["Số 5", ""],
}
#: Answers inputs in their order, as long as they are there; gives what would be posted, and what is marked optional.
ANSWER = """(typed) => {
  const form = document.querySelector("form[data-step]");
  for (const [name, value] of typed) {
    const inputs = [...form.querySelectorAll(`[name="${name}"]`)];
    for (const input of inputs) {
      if (["radio", "checkbox"].includes(input.type)) input.checked = value.split("|").includes(input.value);
      else input.value = value;
    }
    inputs[0]?.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const optional = [...form.querySelectorAll(".field-optional")].map((said) => said.closest(".form-group").id);
  const there = [...form.querySelectorAll(".form-group, .form-heading")].length;
  return { posted: new URLSearchParams(new FormData(form)).toString(), optional, there };
}"""


@pytest.fixture
def tuyet(db, programmes_loaded):
    return applicant_before(*QUESTIONS)


def html_of(tuyet) -> str:
    return tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()


def test_the_browser_shows_and_requires_what_the_server_would(tuyet):
    chance, seen = random.Random(15), set()
    cases = [[(name, chance.choice(values)) for name, values in TYPED.items()] for _case in range(150)]
    with in_the_browser(html_of(tuyet)) as page:
        found = [page.evaluate(ANSWER, case) for case in cases]
    schema = tuyet.draft.form_version.form
    form_class = step_form_class(schema, schema.steps[1])
    for case, there in zip(cases, found, strict=True):
        posted = QueryDict(there["posted"])
        form = form_class(posted, draft=tuyet.draft)
        form.full_clean()
        assert posted["shown"] == form.shown, case
        assert there["there"] == len(form.fields), case
        lines = {
            f"group-id_{key}"
            for key, field in form.fields.items()
            if not field.required and getattr(field.widget, "input_type", "") not in ("none", "computed")
        }
        assert set(there["optional"]) - {"group-id_gap"} == lines, case
        seen |= form.fields.keys()
    assert len(seen) == len(QUESTIONS), "every question came up"


def test_what_was_typed_waits_on_the_page_and_the_focus_stays(tuyet):
    with in_the_browser(html_of(tuyet)) as page:
        assert page.locator("[name=ngay]").count() == 0
        page.check("[name=viec][value=true]")
        assert page.evaluate("document.activeElement.name") == "viec"
        page.fill("[name=ngay]", "20")
        page.check("[name=viec][value=false]")
        away = page.locator("[name=ngay], [name=loai]").count()
        page.check("[name=viec][value=true]")
        kept = page.input_value("[name=ngay]")
        offered = page.locator("[name=loai]").count()
        said = page.locator("[aria-live], [role=alert]").count()
    assert (away, kept, offered, said) == (0, "20", 3, 0)


def test_a_question_that_comes_brings_its_comforts(db, programmes_loaded):
    many = [{"key": f"k{number}", "label": f"Mục {number}"} for number in range(20)]
    long_list = question("choice", "muc", "Mục", ("viec", "==", "yes"), choices=many, style="select")
    tuyet = applicant_before(QUESTIONS[0], long_list)
    with in_the_browser(html_of(tuyet)) as page:
        for value in ("true", "false", "true"):
            page.check(f"[name=viec][value={value}]")
        page.fill("#id_muc_narrow", "muc 19")
        options = page.locator("[name=muc] option").all_inner_texts()
        lines = page.locator(".narrow").count()
    assert (options[-1], lines) == ("Mục 19", 1)


def test_without_javascript_the_page_has_only_what_is_asked(tuyet):
    with in_the_browser(html_of(tuyet), javascript=False) as page:
        page.check("[name=viec][value=true]")
        asked = page.locator("form[data-step] .form-group").count()
        posted = page.locator("[name=ngay], [name=thu]").count()
    assert (asked, posted) == (4, 0)
