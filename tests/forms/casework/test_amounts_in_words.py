"""An amount is told with its reason and its article, and days count up to what the law pays."""

from decimal import Decimal

import pytest
from django.utils import translation

from content.models import Programme
from forms.casework.amounts import amount_in_words, amount_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]


def levels(number, **basis):
    found = list(Programme.objects.get(number=number).rule_versions.first().support_levels.all())
    for level in found:
        level.legal_basis = basis.get(level.key, level.legal_basis)
    return found


def test_days_are_paid_up_to_the_most_and_a_child_gets_more():
    values = {"event.kind": "f1", "beneficiary.days": Decimal(30), "beneficiary.age": Decimal(7)}
    found = levels(7, **{"f1-meals": "khoản 2 Điều 25"})
    assert amount_of(found, values) == 21 * 80_000 + 1_000_000
    with translation.override("vi"):
        meals, child = amount_in_words(found, values)
    assert "80.000 đồng × 21" in meals and "= 1.680.000 đồng" in meals and meals.endswith("theo khoản 2 Điều 25")
    assert "1.000.000 đồng, vì" in child and "nhỏ hơn 16" in child


def test_a_guide_gets_one_amount_by_the_law_alone():
    with translation.override("vi"):
        [line] = amount_in_words(levels(9), {})
    assert line.startswith("Mỗi hướng dẫn viên: 3.710.000 đồng, theo Điều 31")
