"""An amount that follows from the rules of the programme: shown beside the questions as the desk will judge it."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from content.models import Programme, RuleVersion, SupportLevel
from forms.casework.amounts import AmountUnknown, amount_of, level_amount, levels_granted
from forms.definitions.expressions import evaluate
from forms.definitions.publishing import findings
from forms.definitions.support import support_of
from forms.definitions.visibility import steps_and_values
from made_forms import applicant_before, version_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
PROGRAMME = "huong-dan-vien-du-lich"
DAYS = {"type": "number", "key": "so_ngay", "label": "Số ngày", "meaning": "event.days"}
AMOUNT = {"type": "computed_support", "key": "muc", "label": "Mức hỗ trợ"}
KNOWN = {
    "event.days": [None, Decimal(14), Decimal(15), Decimal(29), Decimal(30)],
    "event.kind": [None, "f0", "f1"],
    "beneficiary.days": [None, Decimal(21), Decimal(60)],
    "beneficiary.months": [None, Decimal(7)],
    "beneficiary.age": [None, Decimal(15), Decimal(40)],
    "beneficiary.is_pregnant": [None, True, False],
    "beneficiary.children_under_six": [None, Decimal(0), Decimal(2)],
}


def every_person():
    for values in product(*KNOWN.values()):
        yield {meaning: value for meaning, value in zip(KNOWN, values, strict=True) if value is not None}


def desk_says(levels, values):
    try:
        return amount_of(levels, values)
    except AmountUnknown:
        return None


def on_top_at_the_desk(levels, values):
    try:
        granted = levels_granted(levels, values)
        return sum(level_amount(level, values) for level in granted if level.is_supplement) if granted else None
    except AmountUnknown:
        return None


@pytest.mark.parametrize("number", range(1, 13))
def test_what_the_form_shows_is_what_the_desk_computes(number):
    for rules in RuleVersion.objects.filter(programme__number=number):
        levels = list(rules.support_levels.all())
        parts = support_of(levels)
        for values in every_person():
            shown = evaluate(asked("all", values), {"support": parts})
            assert shown == desk_says(levels, values), values
            if shown is not None:
                on_top = evaluate(asked("supplements", values), {"support": parts})
                assert on_top == on_top_at_the_desk(levels, values), values
                assert evaluate(asked("basic", values), {"support": parts}) == shown - on_top


def asked(part, values):
    return {"support": [part, *(item for pair in values.items() for item in pair)]}


def amount_on(version, days, day=None):
    by_key = {field.key: field for field in version.form.fields()}
    _steps, known = steps_and_values(version.form, {by_key["so_ngay"].id: days}, day=day)
    return known[by_key["muc"].id]


@pytest.fixture
def paid_by_days():
    """From 30 days on, guides get more; the next version of the rules pays less."""
    rules = Programme.objects.get(code=PROGRAMME).rule_version_on(date(2021, 11, 10))
    condition = {">=": [{"var": "event.days"}, 30]}
    rules.support_levels.update(position=1)
    SupportLevel.objects.create(
        rule_version=rules, key="long", label="Từ 30 ngày", amount=5_000_000, condition=condition
    )
    later = RuleVersion.objects.create(programme=rules.programme, number=9, valid_from=date(2021, 12, 1))
    SupportLevel.objects.create(rule_version=later, key="base", label="Mỗi người", amount=1_000_000)


def test_the_amount_is_that_of_the_rules_of_the_day(paid_by_days):
    version = version_of(DAYS, AMOUNT)
    assert amount_on(version, "29") == 3_710_000
    assert amount_on(version, "30") == 5_000_000
    assert amount_on(version, "30", date(2021, 12, 1)) == 1_000_000


def test_the_page_computes_it_while_days_are_typed(paid_by_days):
    tuyet = applicant_before(DAYS, AMOUNT)
    live = tuyet.client.get(tuyet.step_url("cau-hoi")).context["live"]
    assert [field["gives"] for field in live["fields"] if "formula" in field] == ["money"]
    assert live["known"]["support"]["all"]


def test_what_the_rules_judge_by_is_asked_before_it(paid_by_days):
    version = version_of(AMOUNT, DAYS)
    found = [finding.message for finding in findings(version.form, version.definition.programme)]
    assert any("Số ngày" in message for message in found)
