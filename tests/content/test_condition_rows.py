"""Editors write conditions of the law row by row; what rows cannot say stays as it is."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.test.utils.form_data import querydict_from_html

from content.condition_fields import ConditionFormField, Typed
from content.condition_rows import Row, expression_of, rows_of
from content.language import terms
from content.models import Programme, SupportLevel
from content.models.eligibility import EligibilityCondition
from content.services import editor_permissions_grant

AGE, SEX, PREGNANT = "beneficiary.age", "beneficiary.sex", "beneficiary.is_pregnant"
CARD = "beneficiary.guide_card_valid_until"


@pytest.mark.parametrize(
    ("row", "expression"),
    [
        (Row(AGE, ">=", "1.500,5"), {">=": [{"var": AGE}, 1500.5]}),
        (Row(AGE, "<", "16"), {"<": [{"var": AGE}, 16]}),
        (Row(PREGNANT, "==", "có"), {"==": [{"var": PREGNANT}, True]}),
        (Row(CARD, ">=", "ngày nộp hồ sơ"), {">=": [{"var": CARD}, {"today": []}]}),
        (Row(CARD, "<", "1/5/2021"), {"<": [{"var": CARD}, "2021-05-01"]}),
        (Row(SEX, "in", "nam, nu"), {"in": [{"var": SEX}, ["nam", "nu"]]}),
        (Row(CARD, "empty"), {"empty": [{"var": CARD}]}),
    ],
)
def test_a_row_is_an_expression_and_back(row, expression):
    assert expression_of("and", [row], dict(terms())) == expression
    [again] = rows_of(expression)[1]
    assert expression_of("and", [again], dict(terms())) == expression


@pytest.mark.parametrize(
    "row", [Row("", "==", "5"), Row(AGE, "==", "mười"), Row(AGE, "==", ""), Row(PREGNANT, "==", "hơi"),
            Row(CARD, "<", "31/02/2021"), Row(AGE, "~", "5"), Row(AGE, "<", "1e999"), Row("x", "==", "5")],
)  # fmt: skip
def test_a_row_without_sense_is_refused_with_a_sentence(row):
    typed = Typed("and", [row])
    with pytest.raises(Exception) as fault:
        ConditionFormField(required=False).clean(typed)
    assert fault.value.messages[0]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: (
    st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["and", "==", "var", "in", "empty", "x"]), inner,
                                                  max_size=2)), max_leaves=12))  # fmt: skip
def test_whatever_is_stored_is_shown_as_rows_or_kept_whole(expression):
    typed = Typed.of(expression)
    assert typed.kept == "" or json.loads(typed.kept) == expression


@pytest.fixture
def editor(client, db, programmes_loaded):
    user = get_user_model().objects.create_user("lan", password="x")
    user.groups.add(editor_permissions_grant(group=Group.objects.create(name="Thử biên tập")))
    client.force_login(user)
    return client


def edited(editor, version, **changes):
    url = reverse("wagtailsnippets_content_ruleversion:edit", args=[version.pk])
    data = querydict_from_html(editor.get(url).content.decode(), form_id="w-editor-form").dict()
    return editor.post(url, data | changes)


def test_saving_without_a_change_changes_no_condition(editor):
    before = list(SupportLevel.objects.order_by("pk").values_list("condition", "label"))
    conditions = sorted(str(item) for item in EligibilityCondition.objects.values_list("condition", flat=True))
    for programme in (4, 7, 9):
        assert edited(editor, Programme.objects.get(number=programme).rule_versions.first()).status_code == 302
    assert list(SupportLevel.objects.order_by("pk").values_list("condition", "label")) == before
    assert sorted(str(x) for x in EligibilityCondition.objects.values_list("condition", flat=True)) == conditions


def test_an_editor_changes_an_amount_and_when_it_is_due(editor):
    version = Programme.objects.get(number=7).rule_versions.first()
    child = next(n for n, level in enumerate(version.support_levels.all()) if level.key == "child")
    at = f"support_levels-{child}"
    changes = {f"{at}-amount": "1200000", f"{at}-condition-0-value": "18", f"{at}-legal_basis": "khoản 3 Điều 25"}
    assert edited(editor, version, **changes).status_code == 302
    level = version.support_levels.get(key="child")
    assert (level.amount, level.condition, level.legal_basis) == (
        1_200_000,
        {"<": [{"var": AGE}, 18]},
        "khoản 3 Điều 25",
    )


def test_a_wrong_row_is_said_and_what_was_typed_stays(editor):
    version = Programme.objects.get(number=7).rule_versions.first()
    answer = edited(editor, version, **{"support_levels-2-condition-0-value": "mười sáu"})
    page = answer.content.decode()
    assert answer.status_code == 200 and "“mười sáu” không phải là số" in page and 'value="mười sáu"' in page
