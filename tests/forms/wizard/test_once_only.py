"""Each person is supported once: by old and new number, by guide card, and over all one-off support in cash."""

from dataclasses import replace

import pytest
from django.test import Client

from applicants import Applicant
from content import clock
from content.models import Programme
from forms.applications.drafts import draft_start
from forms.applications.models import Application, Claim, Draft
from forms.applications.services import OnceOnlyViolation, application_submit
from forms.definitions.models import FormDefinition, FormVersion
from forms.wizard.services import case_give_up
from people import ANH_TUYET, O_BRIEN

SOMEBODY = replace(O_BRIEN, old_identity_number="", card_number="331079999")
#: Who borrows a number must borrow what the number tells, or is stopped before.
BORROWER = replace(SOMEBODY, birth_date=ANH_TUYET.birth_date, sex=ANH_TUYET.sex)
AGAIN = {
    "the same number": replace(BORROWER, identity_number=ANH_TUYET.identity_number),
    "the same number with blanks": replace(BORROWER, identity_number="031 190 004 567"),
    "the old number as the number": replace(SOMEBODY, identity_number=ANH_TUYET.old_identity_number),
    "the old number as the old number": replace(SOMEBODY, old_identity_number=ANH_TUYET.old_identity_number),
    "the new number as the old one": replace(SOMEBODY, old_identity_number=ANH_TUYET.identity_number),
    "the same guide card": replace(SOMEBODY, card_number=ANH_TUYET.card_number),
}


@pytest.mark.parametrize("case", AGAIN)
def test_a_second_application_is_refused_with_a_way_on_and_nothing_is_lost(case, applicant):
    application = applicant.apply()
    second = Applicant(Client(), AGAIN[case]).begin().fill()
    answers = second.draft.answers
    page = second.send()
    text = page.content.decode()
    assert page.status_code == 200
    assert "Sở Du lịch" in text and "tra cứu" in text
    for secret in (application.reference, application.lookup_code, ANH_TUYET.name):
        assert secret not in text
    assert Application.objects.count() == 1
    assert second.draft.answers == answers and second.draft.attachments.count() == 1


def test_another_person_is_taken(applicant):
    applicant.apply()
    Applicant(Client(), SOMEBODY).apply()
    assert Application.objects.count() == 2


def test_after_withdrawing_one_may_apply_again(applicant):
    first = applicant.apply()
    case_give_up(case=first.case, reason="")
    second = Applicant(Client()).apply()
    assert second.reference != first.reference
    assert Claim.objects.filter(value=ANH_TUYET.identity_number, counts=True).get().application == second


def draft_for(code: str, pattern: Draft) -> Draft:
    """The same answers, to the form of another programme."""
    programme = Programme.objects.get(code=code)
    own = pattern.form_version.definition
    definition = FormDefinition.objects.create(
        programme=programme, title="Đơn khác", slug=f"don-{code}", addressee=own.addressee, declaration="…", steps=[]
    )
    version = FormVersion.objects.create(
        definition=definition, number=1, schema=pattern.form_version.schema, sha256="1" * 64, published_at=clock.now()
    )
    draft = draft_start(form_version=version)
    draft.answers = pattern.answers
    draft.save()
    return draft


@pytest.fixture
def on_site(applicant):
    """An on-site guide, whose form needs no file, about to send."""
    applicant.changes = {"loai_the": "tai_diem"}
    return applicant.begin().fill()


def test_support_in_cash_is_given_by_one_programme_only(on_site):
    other = draft_for("lao-dong-tu-do", on_site.draft)
    assert other.form_version.definition.programme.is_cash_regime
    on_site.send()
    with pytest.raises(OnceOnlyViolation, match="chính sách hỗ trợ tiền một lần khác"):
        application_submit(draft=other)
    assert Application.objects.count() == 1


def test_support_of_another_kind_does_not_count(on_site):
    other = draft_for("dao-tao-duy-tri-viec-lam", on_site.draft)
    assert not other.form_version.definition.programme.is_cash_regime
    on_site.send()
    assert application_submit(draft=other).programme.code == "dao-tao-duy-tri-viec-lam"
