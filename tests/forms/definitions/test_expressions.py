"""The language of conditions: the shared vectors, three values, sizes, and what it says in words."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from forms.definitions import expressions
from forms.definitions.expressions import ExpressionError, check, evaluate, references, told, words
from forms.definitions.expressions.operators import BOOLEAN, OPERATORS
from forms.definitions.visibility import judged

VECTORS = json.loads((Path(expressions.__file__).parent / "vectors.json").read_text())
TYPES = {"card": "text", "days": "number", "born": "date", "agreed": "boolean", "many": "list"}


def read(value):
    """{"number": …} and {"date": …} of the vectors as Decimal and date."""
    if isinstance(value, dict) and "number" in value:
        return Decimal(value["number"])
    if isinstance(value, list):
        return [read(item) for item in value]
    if isinstance(value, dict) and not value.keys() & {"number", "date"}:
        return {name: read(item) for name, item in value.items()}
    return date.fromisoformat(value["date"]) if isinstance(value, dict) and "date" in value else value


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS])
def test_vector(vector):
    values = {name: read(value) for name, value in vector["values"].items()}
    result, expected = evaluate(vector["expression"], values), read(vector["result"])
    assert result == expected and (result is None) == (expected is None)
    assert isinstance(result, bool) == isinstance(expected, bool)


def test_the_vectors_use_every_operator():
    text = json.dumps(VECTORS)
    assert not [name for name in OPERATORS if f'{{"{name}":' not in text]


@pytest.mark.parametrize(
    ("expression", "place"),
    [
        ({"===": [1, 1]}, "==="),
        ({"and": [True, {"or": [True, {"map": [1]}]}]}, "and › 2 › or › 2 › map"),
        ({"==": [{"var": "nobody"}, 1]}, "== › 1"),
        ({"==": [1]}, "=="),
        ({"==": [{"var": "days"}, "3"]}, "=="),
        ({"<": [{"var": "agreed"}, True]}, "< › 1"),
        ({"and": [{"var": "card"}]}, "and › 1"),
        ({"if": [{"var": "card"}, 1, 2]}, "if › 1"),
        ({"==": [1, 1], "!=": [1, 1]}, ""),
        ({"+": [{"var": "born"}, 1]}, "+ › 1"),
    ],
)
def test_what_is_wrong_is_found_with_its_place(expression, place):
    assert place in [problem.place for problem in check(expression, TYPES)]


@pytest.mark.parametrize(
    "expression",
    [
        {"in": [{"var": "card"}, ["quoc_te", "noi_dia"]]},
        {"<": [{"var": "born"}, "2003-01-01"]},
        {"and": [{"var": "agreed"}, {">=": [{"days": [{"var": "born"}, "2021-05-01"]}, 15]}]},
        {"!": [{"empty": [{"var": "many"}]}]},
        True,
    ],
)
def test_what_is_right_passes(expression):
    assert check(expression, TYPES, gives=BOOLEAN) == []


ROWS = {"many": {"wage": "number", "name": "text"}}


@pytest.mark.parametrize(
    ("expression", "place"),
    [
        ({"count": [{"var": "many"}]}, None),
        ({"count": [{"rows_where": [{"var": "many"}, {">": [{"var": "wage"}, {"var": "days"}]}]}]}, None),
        ({"total": [{"rows_where": [{"var": "many"}, {"==": [{"var": "name"}, "x"]}]}, "wage"]}, None),
        ({"total": [{"var": "many"}, "name"]}, "total › 2"),
        ({"total": [{"var": "many"}, "age"]}, "total › 2"),
        ({"total": [{"var": "card"}, "wage"]}, "total › 1"),
        ({"rows_where": [{"var": "many"}, {"+": [{"var": "wage"}, 1]}]}, "rows_where › 2"),
        ({"rows_where": [{"var": "many"}, {">": [{"var": "name"}, 1]}]}, "rows_where › 2 › >"),
        ({">": [{"var": "wage"}, 1]}, "> › 1"),
        ({"count": [{"var": "days"}]}, "count › 1"),
    ],
)
def test_rows_are_checked_with_the_questions_of_a_row(expression, place):
    assert [problem.place for problem in check(expression, TYPES, rows=ROWS)] == ([] if place is None else [place])


def test_an_evaluation_over_many_rows_ends():
    rows = [{"wage": Decimal(number)} for number in range(1_000)]
    dear = {"rows_where": [{"var": "many"}, {">=": [{"var": "wage"}, 500]}]}
    assert evaluate({"count": [dear]}, {"many": rows}) == 500
    with pytest.raises(ExpressionError):
        evaluate({"rows_where": [{"var": "many"}, {">": [{"count": [dear]}, 1]}]}, {"many": rows})


def test_a_condition_must_give_yes_or_no():
    assert check({"+": [1, {"var": "days"}]}, TYPES, gives=BOOLEAN)


def nested(depth):
    expression = True
    for _ in range(depth):
        expression = {"!": [expression]}
    return expression


@pytest.mark.parametrize("expression", [nested(500), {"in": [1, [1] * 400]}], ids=["deep", "long"])
def test_what_is_too_long_or_too_deep_is_refused_at_both_places(expression):
    assert len(check(expression, {})) == 1
    with pytest.raises(ExpressionError):
        evaluate(expression, {})


def test_references_are_found_everywhere():
    expression = {"if": [{"var": "a"}, {"in": [{"var": ["b"]}, [{"var": "c"}, "d"]]}, 1]}
    assert references(expression) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ({"==": [{"var": "card"}, "quoc_te"]}, "khi Loại thẻ bằng Quốc tế"),
        ({"in": [{"var": "card"}, ["quoc_te", "noi_dia"]]}, "khi Loại thẻ là một trong: Quốc tế, Nội địa"),
        ({">=": [{"var": "days"}, 1500]}, "khi Số ngày từ 1.500 trở lên"),
        (
            {
                "and": [
                    {"<": [{"var": "born"}, "2003-01-31"]},
                    {"or": [{"var": "agreed"}, {"empty": [{"var": "card"}]}]},
                ]
            },
            "khi Ngày sinh nhỏ hơn 31/01/2003 và (Đồng ý hoặc Loại thẻ chưa trả lời)",
        ),
        (None, ""),
    ],
)
def test_a_condition_is_told_in_vietnamese(expression, said):
    labels = {"card": "Loại thẻ", "days": "Số ngày", "born": "Ngày sinh", "agreed": "Đồng ý"}
    with translation.override("vi"):
        assert words(expression, labels, {"card": {"quoc_te": "Quốc tế", "noi_dia": "Nội địa"}}) == said


leaves = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text(max_size=5), st.dates().map(str),
    st.sampled_from(list(TYPES)).map(lambda name: {"var": name}),
)  # fmt: skip


def trees_of(names):
    return st.recursive(
        leaves,
        lambda inner: st.builds(
            lambda name, operands: {name: operands}, st.sampled_from(names), st.lists(inner, min_size=1, max_size=4)
        ),
        max_leaves=20,
    )


trees = trees_of(list(OPERATORS))
answers = st.fixed_dictionaries(
    {},
    optional={
        "card": st.text(max_size=5), "days": st.decimals(allow_nan=False, allow_infinity=False, places=2),
        "born": st.dates(), "agreed": st.booleans(), "many": st.lists(st.text(max_size=3), max_size=3),
    },
)  # fmt: skip


@given(trees, answers)
def test_what_passes_the_check_is_evaluated_without_fault(expression, values):
    if check(expression, TYPES) == []:
        result = evaluate(expression, values)
        assert not isinstance(result, Decimal) or result.is_finite()


@given(trees, answers)
def test_only_its_own_error_ever_comes_out(expression, values):
    try:
        evaluate(expression, values)
    except ExpressionError:
        assert check(expression, TYPES)


@given(trees_of([name for name in OPERATORS if name != "empty"]), answers, st.sets(st.sampled_from(list(TYPES))))
def test_what_is_known_stays_when_more_becomes_known(expression, values, hidden):
    """Only "is not answered" may change its mind."""
    few = judged(expression, {name: value for name, value in values.items() if name not in hidden})
    if few is not None and not isinstance(few, list) and check(expression, TYPES) == []:
        assert judged(expression, values) == few


@given(trees)
def test_all_that_may_be_published_is_told_in_words(expression):
    """With every question that it asks, and never with a word of the machine."""
    labels = {name: f"«{name}»" for name in TYPES}
    with translation.override("vi"):
        said = told(expression, labels) if check(expression, TYPES) == [] else None
    assert said is None or all(labels[name] in said for name in references(expression))


@given(trees, answers)
def test_a_told_formula_of_known_answers_is_computed_alike(expression, values):
    """Putting the answers in the place of their questions changes nothing."""
    literal = {name: value for name, value in values.items() if name in ("card", "agreed")}
    if check(expression, TYPES) == []:
        assert evaluate(put_in(expression, literal), values) == evaluate(expression, values)


def put_in(node, values):
    if isinstance(node, dict) and node.get("var") in values:
        return values[node["var"]]
    if isinstance(node, dict):
        return {name: put_in(part, values) for name, part in node.items()}
    return [put_in(part, values) for part in node] if isinstance(node, list) else node
