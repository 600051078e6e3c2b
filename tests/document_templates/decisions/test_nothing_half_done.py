"""A paper that cannot be drawn up uses no number, moves no list, pays nobody; and one person never acts twice."""

import pytest
from django.urls import reverse

from document_templates.decisions.services import decision_issue, submission_letter_issue
from document_templates.engine.errors import TemplateError
from document_templates.library.checking import version_adopt
from document_templates.library.models import DocumentTemplate, GeneratedDocument, NumberRegister, TemplateVersion
from forms.casework.models import BatchState, Payment
from forms.casework.services import NotAllowed, decision_draft
from forms.casework.statuses import Status


def broken(kind: str) -> None:
    """A template in use that no longer fits: as if a placeholder had gone since."""
    template = DocumentTemplate.objects.get(kind=kind, programme=None)
    newest = template.versions.first()
    from official_papers import placeholder_put

    version = TemplateVersion.objects.create(
        template=template,
        number=newest.number + 1,
        content=placeholder_put(bytes(newest.content), "{{ khong_co }}"),
        file_name="hong.docx",
        sha256="0" * 64,
    )
    version_adopt(version=version)


def test_a_letter_that_fails_leaves_list_and_number(office):
    batch = office.listed()
    broken("submission_letter")
    with pytest.raises(TemplateError, match="khong_co"):
        submission_letter_issue(batch=batch, user=office.yen)
    batch.refresh_from_db()
    assert batch.state == BatchState.GATHERING
    assert not NumberRegister.objects.filter(symbol="TTr-SDL").exists()


def test_a_decision_that_fails_takes_no_number_and_pays_nobody(office):
    decision = office.drafted()
    broken("decision")
    with pytest.raises(TemplateError):
        decision_issue(decision=decision, user=office.huong)
    decision.refresh_from_db()
    case = decision.batch.rows.get().case
    assert (decision.number, decision.issued_at, case.status) == ("", None, Status.IN_PROGRESS)
    assert not Payment.objects.exists()
    assert not NumberRegister.objects.filter(symbol="QĐ-UBND").exists()
    assert not GeneratedDocument.objects.filter(kind="decision").exists()


def test_who_drew_the_list_up_does_not_put_it_forward(office):
    batch = office.listed()
    with pytest.raises(NotAllowed):
        submission_letter_issue(batch=batch, user=office.chau)
    assert not NumberRegister.objects.exists()


def test_who_drafted_the_decision_does_not_sign_it(office):
    decision = office.drafted()
    with pytest.raises(NotAllowed):
        decision_issue(decision=decision, user=office.khanh)
    assert not NumberRegister.objects.filter(symbol="QĐ-UBND").exists()


def test_numbers_follow_one_another_in_each_book(office):
    from people import ANH_TUYET, VAN_TAM

    for number, person in enumerate((ANH_TUYET, VAN_TAM), start=1):
        paper = decision_issue(decision=office.drafted(person), user=office.huong)
        assert str(paper.register_entry) == f"0{number}/QĐ-UBND"
    assert sorted(NumberRegister.objects.values_list("symbol", "last")) == [("QĐ-UBND", 2), ("TTr-SDL", 2)]


def test_the_desk_tells_why_and_stays_where_one_was(office, client):
    batch = office.listed()
    broken("submission_letter")
    client.force_login(office.yen)
    page = client.post(reverse("decisions:batch_put_forward", args=[batch.pk]), follow=True)
    assert page.redirect_chain[-1][0] == reverse("casework:batch", args=[batch.pk])
    assert any("khong_co" in str(message) for message in page.context["messages"])


def test_from_list_to_decision_by_the_buttons_of_the_desk(office, client):
    batch = office.listed()
    client.force_login(office.yen)
    client.post(reverse("decisions:batch_put_forward", args=[batch.pk]))
    client.force_login(office.khanh)
    page = client.post(reverse("decisions:decision_draft", args=[batch.pk]), follow=True)
    decision = page.context["decision"]
    client.force_login(office.huong)
    page = client.post(reverse("decisions:decision_issue", args=[decision.pk]), follow=True)
    assert "01/QĐ-UBND" in page.content.decode()


def test_lists_of_other_offices_are_not_there(office, client, django_user_model):
    batch = office.listed()
    client.force_login(office.huong)
    answer = client.post(reverse("decisions:batch_put_forward", args=[batch.pk]))
    assert answer.status_code == 404, "not yet put forward to the city"


def test_a_batch_without_a_letter_is_decided_without_naming_one(office):
    from forms.casework.services import batch_put_forward

    batch = batch_put_forward(batch=office.listed(), user=office.yen)
    paper = decision_issue(decision=decision_draft(batch=batch, user=office.khanh), user=office.huong)
    assert paper.data["to_trinh"] == {"so": "", "ngay": ""}
