"""Hidden is absent: for the screen, and for every condition that comes after."""

from itertools import product

from forms.definitions.conditions import condition_of
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema
from forms.definitions.visibility import fields_visible, steps_visible, walk

CHOICES = {"choices": [{"key": "co", "label": "Có"}, {"key": "khong", "label": "Không"}]}
WORKS = FieldSchema("f1", "di_lam", "choice", "Có đi làm không?", options=CHOICES)
DAYS = FieldSchema("f2", "so_ngay", "number", "Số ngày")
BORN = FieldSchema("f3", "ngay_sinh", "date", "Ngày sinh")
MANY = FieldSchema("f4", "viec", "multiple_choice", "Việc", options=CHOICES)
BY_KEY = {field.key: field for field in (WORKS, DAYS, BORN, MANY)}


def when(field, operator, value="", match="and"):
    return condition_of([{"field": field, "operator": operator, "value": value}], match, BY_KEY)


def step(name, *fields, condition=None):
    return StepSchema(name, name, name, condition=condition, fields=fields)


def shown(steps, **answers):
    encoded = {BY_KEY[key].id: value for key, value in answers.items()}
    return [found.key for found in steps_visible(FormSchema("Đơn", "", "p", "", steps=steps), encoded)]


END = FieldSchema("end", "end", "text", "Cuối")


def test_an_answer_opens_a_screen():
    steps = (step("a", WORKS), step("b", END, condition=when("di_lam", "==", "co")))
    assert (shown(steps), shown(steps, di_lam="khong"), shown(steps, di_lam="co")) == (["a"], ["a"], ["a", "b"])


def test_the_answer_of_a_hidden_screen_opens_nothing():
    steps = (
        step("a", WORKS),
        step("b", DAYS, condition=when("di_lam", "==", "co")),
        step("c", END, condition=when("so_ngay", ">=", "15")),
    )
    assert shown(steps, di_lam="co", so_ngay="15") == ["a", "b", "c"]
    assert shown(steps, di_lam="khong", so_ngay="15") == ["a"]


def test_a_screen_whose_questions_are_all_hidden_is_left_out():
    hidden = FieldSchema("x", "x", "text", "X", condition=when("di_lam", "==", "co"))
    assert shown((step("a", WORKS), step("b", hidden)), di_lam="khong") == ["a"]


def test_values_are_compared_in_the_type_of_their_field():
    steps = (step("a", DAYS, BORN, MANY), step("b", END, condition=when("so_ngay", "<", "9")))
    assert shown(steps, so_ngay="10") == ["a"]
    older = (step("a", BORN), step("b", END, condition=when("ngay_sinh", "<", "01/02/2003")))
    assert shown(older, ngay_sinh="2003-01-31") == ["a", "b"]
    one_of = (step("a", MANY), step("b", END, condition=when("viec", "in", "co, khong")))
    assert (shown(one_of, viec=["khong"]), shown(one_of, viec=[])) == (["a", "b"], ["a"])


def test_rows_are_joined_as_the_editor_says():
    rows = [
        {"field": "di_lam", "operator": "==", "value": "co"},
        {"field": "so_ngay", "operator": ">", "value": "15"},
    ]
    for match, expected in (("and", ["a"]), ("or", ["a", "b"])):
        steps = (step("a", WORKS, DAYS), step("b", END, condition=condition_of(rows, match, BY_KEY)))
        assert shown(steps, di_lam="co", so_ngay="3") == expected


def test_an_answer_can_be_required_under_a_condition_only():
    days = FieldSchema("n", "n", "number", "N", required=False, required_if=when("di_lam", "==", "co"))
    form = FormSchema("Đơn", "", "p", "", steps=(step("a", WORKS), step("b", days)))
    found = {answer: steps_visible(form, {WORKS.id: answer})[-1].fields[0].required for answer in ("co", "khong")}
    assert found == {"co": True, "khong": False}


def test_the_rows_of_a_group_show_their_own_fields_and_hidden_is_absent_there_too():
    worker = FieldSchema("w1", "co_con", "choice", "Có con nhỏ", options=CHOICES)
    child = FieldSchema("w2", "so_con", "number", "Số con", condition={"==": [{"var": "w1"}, "co"]})
    group = FieldSchema("g", "lao_dong", "text", "Lao động", fields=(worker, child))
    known = {}
    rows = [{"id": "1", "answers": {"w1": "co", "w2": "2"}}, {"id": "2", "answers": {"w1": "khong", "w2": "5"}}]
    assert fields_visible((group,), {"g": rows}, known) == (group,)
    assert known == {"g": [{"w1": "co", "w2": 2}, {"w1": "khong"}]}


def test_a_walk_that_goes_on_from_another_finds_the_same():
    twice = FieldSchema("t", "t", "computed_number", "T", formula={"*": [{"var": "f2"}, 2]})
    steps = (
        step("a", WORKS),
        step("b", DAYS, twice, condition=when("di_lam", "==", "co")),
        step("c", BORN, FieldSchema("m", "m", "text", "M", condition={">": [{"var": "t"}, 20]})),
        step("d", END, condition=when("so_ngay", ">", "9")),
    )
    form = FormSchema("Đơn", "", "p", "", steps=steps)
    states = [
        {"f1": works, "f2": days, "f3": "2000-01-01", "m": note} | ({} if end is None else {"end": end})
        for works, days, note, end in product(("co", "khong"), ("5", "11"), ("x", "y"), (None, "z"))
    ]
    for before, after in product(states, states):
        gone_on, anew = walk(form, after, walk(form, before)), walk(form, after)
        assert gone_on.steps == anew.steps and gone_on.answers == after
        assert gone_on.known.keys() == anew.known.keys()
        assert [gone_on.known.get(id_) for id_ in (*after, "t")] == [anew.known.get(id_) for id_ in (*after, "t")]
