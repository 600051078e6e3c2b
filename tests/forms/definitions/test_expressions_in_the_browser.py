"""The browser computes what the server computes: the same vectors, and thousands of made-up expressions."""

import json
import random
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from forms.definitions import expressions
from forms.definitions.expressions import ExpressionError, evaluate
from forms.definitions.expressions.operators import OPERATORS

STATIC = Path(expressions.__file__).parents[1] / "static" / "definitions"
VECTORS = json.loads((Path(expressions.__file__).parent / "vectors.json").read_text())
#: Reads {"number": …} and {"date": …} and writes them again; an error is said by its name.
IN_THE_BROWSER = """async (cases) => {
  const { Day, Decimal, ExpressionError, evaluate } = await import("/expressions.js");
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const mapped = (value, change) => Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
  const read = (value) => {
    if (Array.isArray(value)) return value.map(read);
    if (!isObject(value)) return value;
    if ("number" in value) return Decimal.read(value.number);
    return "date" in value ? Day.read(value.date) : mapped(value, read);
  };
  const written = (value) => {
    if (value instanceof Decimal) return { number: value.toString() };
    if (value instanceof Day) return { date: value.toString() };
    return Array.isArray(value) ? value.map(written) : isObject(value) ? mapped(value, written) : value;
  };
  return cases.map(({ expression, values }) => {
    try { return written(evaluate(expression, read(values))); }
    catch (error) { if (error instanceof ExpressionError) return { error: "ExpressionError" }; throw error; }
  });
}"""


@pytest.fixture(scope="module")
def in_the_browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = chromium.new_page()

        def answer(route):
            name = route.request.url.rsplit("/", 1)[-1]
            body = (STATIC / name).read_text() if name.endswith(".js") else "<!doctype html><title>x</title>"
            route.fulfill(body=body, content_type="text/javascript" if name.endswith(".js") else "text/html")

        page.route("**/*", answer)
        page.goto("http://expressions.test/")
        yield lambda cases: page.evaluate(IN_THE_BROWSER, cases)
        chromium.close()


def plain(value):
    """Numbers in one spelling, for comparing."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal):
        return {"number": spelled(Decimal(str(value)))}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict) and "number" in value:
        return {"number": spelled(Decimal(value["number"]))}
    return {name: plain(item) for name, item in value.items()} if isinstance(value, dict) else value


def spelled(number: Decimal) -> str:
    """Without an exponent and without zeros at the end, as JavaScript's Decimal writes it; there is no -0."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def test_the_vectors_hold_in_the_browser(in_the_browser):
    results = in_the_browser([{"expression": item["expression"], "values": item["values"]} for item in VECTORS])
    wrong = [
        (item["name"], result, item["result"])
        for item, result in zip(VECTORS, results, strict=True)
        if plain(result) != plain(item["result"])
    ]
    assert not wrong


class Maker:
    """Makes expressions, right ones and wrong ones, and answers for them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def number(self) -> str:
        digits = self.random.choice([1, 2, 5, 15, 28, 30])
        return f"{self.random.randint(-(10**digits), 10**digits)}e-{self.random.randint(0, digits)}"

    def day(self) -> str:
        return (date(1900, 1, 1) + timedelta(self.random.randint(0, 80_000))).isoformat()

    def leaf(self):
        return self.random.choice(
            [
                {"var": self.random.choice("abcdefg")}, self.random.randint(-20, 20), 0.5, True, False, None, "x", "",
                self.day(), "down", {"today": []}, [1, 2], {"var": self.random.choice("abcdefg")},
            ]
        )  # fmt: skip

    def tree(self, depth: int):
        if depth == 0 or self.random.random() < 0.2:
            return self.leaf()
        operator = OPERATORS[self.random.choice([*OPERATORS])]
        count = self.random.randint(operator.least, min(operator.most, operator.least + 2))
        operands = [self.tree(depth - 1) for _ in range(count)]
        if operator.name == "total" and self.random.random() < 0.8:
            operands = [{"var": "g"}, "x"]
        return {operator.name: operands}

    def values(self) -> dict:
        row = {"x": {"number": self.number()}, "y": self.random.choice(["m", "n"])}
        many = {
            "a": {"number": self.number()}, "b": {"number": self.number()}, "c": {"date": self.day()}, "d": "x𝔸ữ",
            "e": self.random.choice([True, False]), "f": ["x", "y"], "g": [row, {"x": {"number": "2"}}],
            "today": {"date": self.day()}, "calendar": {self.day(): True, "2021-09-02": False},
        }  # fmt: skip
        return {name: value for name, value in many.items() if self.random.random() < 0.85}


def read(value):
    if isinstance(value, list):
        return [read(item) for item in value]
    if isinstance(value, dict) and "number" in value:
        return Decimal(value["number"])
    if isinstance(value, dict) and "date" in value:
        return date.fromisoformat(value["date"])
    return {name: read(item) for name, item in value.items()} if isinstance(value, dict) else value


def on_the_server(case):
    try:
        return plain(evaluate(case["expression"], {name: read(value) for name, value in case["values"].items()}))
    except ExpressionError:
        return {"error": "ExpressionError"}


def test_made_up_expressions_give_the_same_in_the_browser(in_the_browser):
    maker = Maker(20211110)
    cases = [
        {"expression": maker.tree(depth), "values": maker.values()} for depth in (1, 2, 3, 4) for _ in range(1_500)
    ]
    expected = [on_the_server(case) for case in cases]
    results = [plain(result) for result in in_the_browser(cases)]
    wrong = [(c, e, r) for c, e, r in zip(cases, expected, results, strict=True) if e != r]
    assert not wrong, (len(wrong), wrong[:3])
    known = sum(value is not None and value != {"error": "ExpressionError"} for value in expected)
    assert known > 1_000
