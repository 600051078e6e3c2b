"""A paper that must be corrected is drawn up again; both stay, each with its code, and people get the newest."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from document_templates.decisions.services import decision_issue, submission_letter_issue
from document_templates.dossiers.services import paper_make
from document_templates.library.models import GeneratedDocument
from document_templates.library.reissue import document_reissue
from document_templates.library.verification_values import code_grouped
from forms.applications.access import SESSION_KEY
from forms.casework.actions import Verb
from forms.casework.permissions import NotAllowed
from official_papers import foot_text, text_of
from people import ANH_TUYET, H_HEN, O_BRIEN

REASON = "Sai địa chỉ của Sở"


@pytest.fixture
def receipt(office):
    case = office.received()
    return paper_make(event=case.events.get(verb=Verb.RECEIVED))


@pytest.fixture
def decision(office):
    return decision_issue(decision=office.drafted(O_BRIEN, H_HEN), user=office.huong)


def moved(office) -> None:
    from content.models import Organisation

    Organisation.objects.filter(code="so-du-lich").update(name="Sở Du lịch và Dịch vụ")


def test_a_receipt_is_corrected_and_says_which_one_it_replaces(office, receipt):
    moved(office)
    again = document_reissue(document=receipt, reason=REASON, user=office.chau)
    assert "Sở Du lịch và Dịch vụ" in text_of(again.content)
    assert "Sở Du lịch và Dịch vụ" not in text_of(receipt.content)
    assert f"thay cho bản có mã {code_grouped(receipt.verification_code)}" in foot_text(again.content)
    assert (again.replaces, again.reason, again.created_by) == (receipt, REASON, office.chau)


def test_a_decision_keeps_its_number_its_day_and_its_signer(office, decision):
    again = document_reissue(document=decision, reason=REASON, user=office.huong)
    assert text_of(again.content) == text_of(decision.content)
    assert again.register_entry == decision.register_entry
    assert again.verification_code != decision.verification_code
    assert decision_issue(decision=decision.decision, user=office.huong) == again


def test_a_letter_keeps_its_counts(office):
    letter = submission_letter_issue(batch=office.listed(O_BRIEN), user=office.yen)
    office.received(H_HEN)
    again = document_reissue(document=letter, reason=REASON, user=office.yen)
    assert text_of(again.content) == text_of(letter.content)


def test_only_the_newest_is_drawn_up_again_and_only_by_who_may(office, receipt, decision):
    for paper, user in ((receipt, office.huong), (decision, office.khanh), (decision, office.chau)):
        with pytest.raises(NotAllowed, match="Vai trò của bạn"):
            document_reissue(document=paper, reason=REASON, user=user)
    document_reissue(document=receipt, reason=REASON, user=office.chau)
    with pytest.raises(NotAllowed, match="đã được thay thế"):
        document_reissue(document=receipt, reason=REASON, user=office.chau)


def test_nobody_corrects_what_an_applicant_declared(office):
    application = office.application()
    declared = paper_make(event=application.case.events.get(verb=Verb.SUBMITTED))
    with pytest.raises(NotAllowed, match="không lập lại"):
        document_reissue(document=declared, reason=REASON, user=office.chau)


def test_the_database_lets_one_number_and_one_paper_be_replaced_once(office, decision):
    document_reissue(document=decision, reason=REASON, user=office.huong)
    copy = {
        "kind": "decision", "decision": decision.decision, "data": {}, "content": b"", "sha256": "",
        "template_version": decision.template_version,
    }  # fmt: skip
    for columns in ({"register_entry": decision.register_entry}, {"replaces": decision, "reason": "x"},
                    {"replaces": GeneratedDocument.objects.latest("pk")}):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            GeneratedDocument.objects.create(**copy, **columns)


def test_the_applicant_gets_the_newest_whichever_he_asks_for(client, office, receipt):
    again = document_reissue(document=receipt, reason=REASON, user=office.chau)
    session = client.session
    session[SESSION_KEY] = [receipt.case.application.pk]
    session.save()
    old = reverse("library:document", args=[receipt.verification_code, "docx"])
    new = reverse("library:document", args=[again.verification_code, "docx"])
    answer = client.get(old, follow=True)
    assert (answer.redirect_chain, answer.content) == ([(new, 302)], bytes(again.content))
    status = client.get(reverse("lookup:status", args=[receipt.case.application.reference])).text
    assert new in status and old not in status


def test_an_officer_draws_it_up_again_at_the_desk_and_still_reads_the_former_one(client, office, receipt):
    client.force_login(office.chau)
    case = client.get(reverse("casework:case", args=[receipt.case_id])).text
    page = reverse("library:paper", args=[receipt.verification_code])
    assert page in case
    form = reverse("library:reissue", args=[receipt.verification_code])
    assert form in client.get(page).text
    assert "Hãy ghi lý do." in client.post(form, {"reason": " "}).text
    shown = client.post(form, {"reason": REASON}, follow=True).text
    assert "Đã lập lại văn bản" in shown and REASON in shown
    old = reverse("library:document", args=[receipt.verification_code, "docx"])
    assert old in shown
    assert client.get(old).content == bytes(receipt.content)
    assert "Đã bị thay thế" in client.get(page).text
    assert "đã được thay thế" in client.post(form, {"reason": REASON}).text


def test_who_may_not_finds_no_button(client, office, decision):
    client.force_login(office.khanh)
    page = reverse("library:paper", args=[decision.verification_code])
    assert "data-reissue" not in client.get(page).text
    client.force_login(office.huong)
    assert "data-reissue" in client.get(page).text


def test_the_public_page_says_that_it_was_replaced_and_by_which(client, office, receipt):
    again = document_reissue(document=receipt, reason=REASON, user=office.chau)
    page = client.get(reverse("library:verification", args=[receipt.verification_code])).text
    assert "đã được thay thế bằng bản sửa" in page
    assert reverse("library:verification", args=[again.verification_code]) in page
    assert REASON not in page and ANH_TUYET.name not in page
    file = SimpleUploadedFile("cu.docx", bytes(receipt.content))
    found = client.post(reverse("library:verification_search"), {"file": file}).text
    assert "đã được thay thế bằng bản sửa" in found
