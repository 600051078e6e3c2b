"""A decision with 10,000 people on its list, and notices of the result: what the officer and the worker wait for."""

import time
from copy import copy

import pytest
from django.test import Client
from django.urls import reverse

from document_templates.bulk.models import BulkJob, ItemState
from document_templates.decisions.services import decision_issue
from forms.applications.models import Beneficiary
from forms.casework.models import BatchRow
from official_papers import Office
from people import ANH_TUYET, CITY_LEADER, CITY_OFFICER, DEPARTMENT_LEADER, H_HEN, O_BRIEN, RECEIVING_OFFICER

pytestmark = pytest.mark.django_db
PEOPLE = 10_000


@pytest.fixture
def office(cast) -> Office:
    names = (RECEIVING_OFFICER, DEPARTMENT_LEADER, CITY_OFFICER, CITY_LEADER)
    return Office(*(cast[name] for name in names))


def crowd(row: BatchRow, count: int) -> None:
    """So many people more on the list, of the same case, as an employer's list brings them."""
    first = row.beneficiary
    more = []
    for number in range(count):
        person = copy(first)
        person.pk, person.row, person.full_name = None, first.row + number + 1, f"Nguyễn Thị Ánh Tuyết {number}"
        more.append(person)
    made = Beneficiary.objects.bulk_create(more, batch_size=500)
    BatchRow.objects.bulk_create(
        (BatchRow(batch=row.batch, case=row.case, beneficiary=person, amount=row.amount) for person in made),
        batch_size=500,
    )


def test_a_decision_on_ten_thousand_people(office, capsys):
    decision = office.drafted(ANH_TUYET)
    crowd(decision.batch.rows.get(), PEOPLE - 1)
    began, cpu = time.monotonic(), time.process_time()
    paper = decision_issue(decision=decision, user=office.huong)
    took, used = time.monotonic() - began, time.process_time() - cpu
    with capsys.disabled():
        print(f"\ndecision, {PEOPLE:,} rows: {took:.1f} s, {used:.1f} s of CPU, {len(paper.content) / 1e6:.1f} MB")
    assert decision.payments.count() == PEOPLE


def test_notices(office, capsys, django_capture_on_commit_callbacks):
    decision = office.drafted(ANH_TUYET, O_BRIEN, H_HEN)
    decision_issue(decision=decision, user=office.huong)
    client = Client()
    client.force_login(office.huong)
    cpu = time.process_time()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("dossiers:result_notices", args=[decision.pk]))
    used = time.process_time() - cpu
    done = BulkJob.objects.get().items.filter(state=ItemState.DONE).count()
    with capsys.disabled():
        print(f"\nnotices: {used / done * 1000:.0f} ms of CPU each, 10,000 in {used / done * 10_000 / 60:.0f} min")
    assert done == 3
