"""Before signing one reads what one signs: the same paper, marked as a draft, without number, day and signature."""

from django.urls import reverse

from document_templates.decisions.services import decision_issue
from document_templates.library.models import GeneratedDocument
from official_papers import text_of
from people import ANH_TUYET


def test_the_leader_reads_the_draft_before_signing(office, client):
    decision = office.drafted()
    client.force_login(office.huong)
    page = client.get(reverse("casework:decision", args=[decision.pk]))
    address = reverse("decisions:decision_preview", args=[decision.pk])
    assert address in page.content.decode()
    text = text_of(client.get(address).content)
    assert "Số: ……/QĐ-UBND" in text
    assert "3.710.000 đồng" in text
    assert "Lê Thu Hương" not in text
    assert not GeneratedDocument.objects.filter(kind="decision").exists()


def test_who_read_it_is_written_down_for_every_person_on_the_list(office, client):
    decision = office.drafted(ANH_TUYET)
    client.force_login(office.khanh)
    client.get(reverse("decisions:decision_preview", args=[decision.pk]))
    record = decision.batch.rows.get().case.access_records.get()
    assert (record.user, record.what) == (office.khanh, "Dự thảo quyết định")


def test_an_issued_decision_has_no_draft_and_other_offices_never_see_it(office, client):
    decision = office.drafted()
    address = reverse("decisions:decision_preview", args=[decision.pk])
    client.force_login(office.yen)
    assert client.get(address).status_code == 404
    decision_issue(decision=decision, user=office.huong)
    client.force_login(office.huong)
    assert client.get(address).status_code == 404
