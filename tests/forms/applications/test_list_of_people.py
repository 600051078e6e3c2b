"""Everybody on an employer's list is supported, once, by the amount that fits his own row."""

from decimal import Decimal

import pytest
from django.utils import translation

from employers import Employer, form_data
from forms.applications.models import Application, Beneficiary, Claim, PersonIdentifier
from forms.applications.services import OnceOnlyViolation, application_submit
from forms.casework.amounts import AmountUnknown, person_amounts
from forms.definitions.services import form_definition_load
from people import EMPLOYER, HUE, KHANH, LAN_ANH


@pytest.fixture
def employer(client, db, programmes_loaded) -> Employer:
    form_definition_load(data=form_data())
    with translation.override("vi"):
        yield Employer(client)


def ready(employer, *workers, **changes) -> Employer:
    employer.begin()
    for worker in workers:
        assert employer.add(worker, **changes).status_code == 302
    employer.post()
    employer.post("lien-he", thu_dien_tu="ketoan@example.com")
    return employer


def test_each_row_becomes_a_beneficiary_with_his_identifiers_and_claims(employer):
    application = application_submit(draft=ready(employer, HUE, KHANH).draft)
    people = list(application.beneficiaries.order_by("row"))
    assert [(person.row, person.full_name, person.birth_date) for person in people] == [
        (1, HUE.name, HUE.birth_date),
        (2, KHANH.name, KHANH.birth_date),
    ]
    assert {person.unit for person in people} == {EMPLOYER} and application.applicant_name == EMPLOYER
    numbers = {HUE.identity_number, KHANH.identity_number}
    assert set(PersonIdentifier.objects.values_list("value", flat=True)) == numbers
    assert set(application.claims.values_list("value", flat=True)) == numbers


def test_somebody_who_was_listed_before_is_named_by_his_row_and_nothing_is_stored(employer):
    application_submit(draft=ready(employer, HUE).draft)
    other = ready(employer, LAN_ANH, HUE).draft
    with pytest.raises(OnceOnlyViolation, match=r"đã có hồ sơ của chính sách này: 2\."):
        application_submit(draft=other)
    assert Application.objects.count() == 1 and Beneficiary.objects.count() == 1 and Claim.objects.count() == 1


def test_the_amount_of_each_follows_from_his_row(employer):
    ready(employer, KHANH, so_ngay="20")
    employer.add(HUE, mang_thai="on", con_nho="2")
    amounts = person_amounts(application_submit(draft=employer.draft))
    assert amounts == {1: Decimal(1_855_000), 2: Decimal(3_710_000 + 1_000_000 + 2_000_000)}


def test_a_row_whose_amount_is_not_known_is_named(employer, monkeypatch):
    application = application_submit(draft=ready(employer, HUE, KHANH).draft)
    group = application.form_version.form.field_by_key("nguoi_lao_dong")
    days = next(question.id for question in group.questions if question.key == "so_ngay")
    application.answers[group.id][1]["answers"][days] = "3"
    with pytest.raises(AmountUnknown) as unknown:
        person_amounts(application)
    assert unknown.value.message.startswith("Dòng 2: ")


def test_hidden_answers_and_faulty_rows_are_judged_again_at_submission(employer):
    from forms.applications.services import AnswersInvalid

    draft = ready(employer, HUE).draft
    group = employer.group
    draft.answers[group.id][0]["answers"][group.questions[3].id] = "0311"
    draft.save()
    with pytest.raises(AnswersInvalid) as refused:
        application_submit(draft=draft)
    assert "Dòng 1, Số định danh" in refused.value.errors[group.id]
