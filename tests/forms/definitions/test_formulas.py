"""Formulas are written line by line in words, checked at their place, computed exactly, and told in words."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from content.models import Programme
from forms.definitions.expressions import check, evaluate, told
from forms.definitions.field_types import field_type
from forms.definitions.formulas import formula_of
from forms.definitions.publishing import findings
from forms.definitions.reading import formula_in_words
from forms.definitions.schema import FieldSchema
from forms.definitions.visibility import steps_and_values
from made_forms import version_of

WAGE = FieldSchema("w", "luong", "money", "Tiền lương")
KIND = FieldSchema(
    "k", "viec", "choice", "Việc", options={"choices": [{"key": "a", "label": "A"}, {"key": "b", "label": "B"}]}
)
GROUP = FieldSchema("g", "lao_dong", "group", "Lao động", fields=(WAGE, KIND))
FIELDS = {
    field.key: field
    for field in (
        FieldSchema("d", "so_ngay", "number", "Số ngày"),
        FieldSchema("b", "ngay_sinh", "date", "Ngày sinh"),
        GROUP,
    )
}
LABELS = {"d": "Số ngày", "b": "Ngày sinh", "g": "Lao động", "w": "Tiền lương", "k": "Việc"}


def line(kind, **value):
    return {"type": kind, "value": value}


def calculate(left, operator, right, name=""):
    return line("calculate", left=left, operator=operator, right=right, name=name)


FEMALE = [{"field": "viec", "operator": "==", "value": "a"}]


@pytest.mark.parametrize(
    ("lines", "values", "result", "words"),
    [
        ([calculate("so_ngay", "*", "80.000")], {"d": Decimal("2.5")}, 200_000, "Số ngày × 80.000"),
        (
            [calculate("so_ngay", "min", "45"), calculate("", "*", "80000")], {"d": Decimal(50)}, 3_600_000,
            "(số nhỏ hơn cả trong: Số ngày; 45) × 80.000",
        ),
        ([calculate("ngay_sinh", "years", "hôm nay")], {"b": date(2000, 1, 1), "today": date(2021, 1, 1)}, 21,
         "số năm tròn từ Ngày sinh đến ngày nộp hồ sơ"),
        (
            [calculate("so_ngay", "+", "1", "Cả hai"), calculate("so_ngay", "*", "cả hai")], {"d": Decimal(3)}, 12,
            "Số ngày × (Số ngày + 1)",
        ),
        (
            [line("total", field="lao_dong.luong", conditions=FEMALE, match="and")],
            {"g": [{"w": Decimal(5), "k": "a"}, {"w": Decimal(7), "k": "b"}, {"w": Decimal(9)}]}, 5, None,
        ),
        ([line("count", group="lao_dong")], {"g": [{}, {}]}, 2, "số dòng của Lao động"),
        (
            [line("choose", conditions=[{"field": "so_ngay", "operator": ">=", "value": "30"}], then="3710000",
                  otherwise="1855000")],
            {"d": Decimal(29)}, 1_855_000, "nếu Số ngày từ 30 trở lên thì 3.710.000, còn lại 1.855.000",
        ),
        (
            [calculate("so_ngay", "/", "3"), line("round", decimals=2, way="down")], {"d": Decimal(5)},
            Decimal("1.66"), "(Số ngày : 3) bỏ phần lẻ sau 2 chữ số thập phân",
        ),
        ([calculate("so_ngay", "/", "0")], {"d": Decimal(5)}, None, None),
    ],
)  # fmt: skip
def test_lines_become_an_expression(lines, values, result, words):
    formula = formula_of(lines, FIELDS)
    rows = {"g": {"w": "number", "k": "text"}}
    assert check(formula, {"d": "number", "b": "date", "g": "list"}, gives="number", rows=rows) == []
    assert evaluate(formula, values) == result
    with translation.override("vi"):
        said = told(formula, LABELS)
    assert said and (words is None or said == words)


def test_a_line_that_doubles_itself_over_and_over_does_not_grow_beyond_bounds():
    lines = [calculate("so_ngay", "+", "so_ngay", "x"), *(calculate("x", "+", "x", "x") for _ in range(19))]
    assert len(str(formula_of(lines, FIELDS))) < 100_000
    assert check(formula_of(lines, FIELDS), {"d": "number"}, gives="number")


@pytest.mark.parametrize(
    ("lines", "gives", "place"),
    [
        ([calculate("khong_co", "+", "1")], "number", "+ › 1"),
        ([calculate("ngay_sinh", "+", "1")], "number", "+ › 1"),
        ([calculate("ngay_sinh", "min", "hôm nay")], "number", ""),
        ([line("choose", conditions=[], then="1", otherwise="ngay_sinh")], "number", "if"),
        ([calculate("", "+", "1")], "number", "+ › 1"),
    ],
)
def test_a_fault_is_found_with_its_place(lines, gives, place):
    problems = check(formula_of(lines, FIELDS), {"d": "number", "b": "date", "g": "list"}, gives=gives)
    assert [problem.place for problem in problems] == [place]


DAYS = {"type": "number", "key": "so_ngay", "label": "Số ngày"}
MEALS = {
    "type": "computed_money", "key": "tien_an", "label": "Tiền ăn", "basis": "khoản 1 Điều 26",
    "formula": [calculate("so_ngay", "min", "21"), calculate("", "*", "80000")],
}  # fmt: skip


@pytest.mark.django_db
def test_a_computed_value_is_published_told_and_computed(programmes_loaded):
    form = version_of(DAYS, MEALS).form
    meals = form.field_by_key("tien_an")
    with translation.override("vi"):
        assert formula_in_words(form, meals).endswith("80.000 (khoản 1 Điều 26)")
    posted = {form.field_by_key("so_ngay").id: "30", meals.id: "999"}
    assert steps_and_values(form, posted)[1][meals.id] == 1_680_000
    assert steps_and_values(form, posted, stored=True)[1][meals.id] == 999
    assert meals.id in steps_and_values(form, {})[1] and steps_and_values(form, {})[1][meals.id] is None


@pytest.mark.django_db
@pytest.mark.parametrize("formula", [[], [calculate("tien_an", "+", "1")], [calculate("ho_ten", "+", "1")]])
def test_a_formula_without_sense_hinders_publication(programmes_loaded, formula):
    form = version_of(DAYS, MEALS | {"formula": formula}).form
    meals = form.field_by_key("tien_an").id
    found = findings(form, Programme.objects.get(code="huong-dan-vien-du-lich"))
    assert meals in [finding.field for finding in found if not finding.is_warning]


@pytest.mark.parametrize(
    ("kind", "value", "fitted"),
    [
        ("computed_money", Decimal("1234.5"), 1235), ("computed_money", date(2021, 1, 1), None),
        ("computed_number", Decimal("1e30"), None), ("computed_number", True, None),
        ("computed_date", "2021-05-01", date(2021, 5, 1)), ("computed_date", "soon", None),
        ("computed_text", "một", "một"), ("computed_text", Decimal(1), None),
    ],
)  # fmt: skip
def test_what_a_formula_gives_is_brought_into_its_kind(kind, value, fitted):
    field = FieldSchema("x", "x", kind, "X")
    assert field_type(kind).fitted(field, value) == fitted
    assert field_type(kind).decode(field_type(kind).encode(fitted)) == fitted
