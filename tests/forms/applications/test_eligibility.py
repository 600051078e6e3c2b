"""The conditions of the rules are judged before sending, said with their article, and shown to the officer."""

import pytest
from django.test import Client
from django.utils import translation

from applicants import Applicant, day
from content.models import Programme
from content.models.eligibility import Effect, EligibilityCondition
from forms.applications.eligibility import NotEligible, draft_failures
from forms.applications.services import application_submit
from forms.casework.checks import findings_of
from forms.definitions.expressions import references
from forms.definitions.law import faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]


def ready(**changes):
    tuyet = Applicant(Client())
    tuyet.changes = changes
    return tuyet.begin().fill()


def test_who_fulfils_everything_meets_no_word_of_it():
    tuyet = ready()
    assert draft_failures(tuyet.draft) == []
    assert "data-failure" not in tuyet.client.get(tuyet.url("check")).content.decode()


def test_a_card_of_the_events_or_later_is_taken_and_shown_to_the_officer():
    tuyet = ready(**day("ngay_cap_the", 2, 5, 2021))
    page = tuyet.client.get(tuyet.url("check")).content.decode()
    assert "trước ngày 01/5/2021" in page and 'data-failure="flag"' in page
    assert tuyet.send().url == tuyet.url("done")
    with translation.override("vi"):
        [finding] = [found for found in findings_of(tuyet.draft.application.case) if found.rule.startswith("C13")]
    assert not finding.is_block
    assert "nhỏ hơn 01/05/2021" in finding.message and "Điều 31" in finding.message


def test_a_condition_that_stops_is_said_with_its_article_and_nothing_is_stored():
    rules = Programme.objects.get(number=9).rule_versions.get(number=3)
    rules.eligibility.filter(effect=Effect.FLAG).update(effect=Effect.STOP)
    tuyet = ready(**day("ngay_cap_the", 2, 5, 2021))
    answer = tuyet.send()
    assert answer.status_code == 200 and "Điều 31" in answer.content.decode()
    assert not hasattr(tuyet.draft, "application")
    with pytest.raises(NotEligible):
        application_submit(draft=tuyet.draft)


def test_a_guide_without_a_contract_is_not_measured_by_contracts():
    tuyet = ready(loai_the="tai_diem")
    assert draft_failures(tuyet.draft) == []


def test_a_contract_that_ended_too_early_stops():
    tuyet = ready()
    draft, form = tuyet.draft, tuyet.draft.form_version.form
    draft.answers[form.field_by_key("hop_dong_den_ngay").id] = "2019-12-31"
    [failure] = [found for found in draft_failures_of(draft) if found.stops]
    assert "01/01/2020" in failure.what


def draft_failures_of(draft):
    from forms.applications.eligibility import failures_of

    rules = Programme.objects.get(number=9).rule_versions.get(number=3)
    return failures_of(rules, draft.form_version.form, draft.answers)


def test_every_condition_of_the_packages_is_one_and_the_form_can_judge_it():
    for condition in EligibilityCondition.objects.select_related("rule_version__programme"):
        assert faults(condition.condition) == []
        assert condition.unfulfilled and condition.legal_basis
        assert references(condition.condition)
