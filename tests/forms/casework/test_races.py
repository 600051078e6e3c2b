"""Two at once: one wins, the other reads why."""

import threading

import pytest
from django.db import connection

from forms.casework import services
from forms.casework.models import Batch, BatchRow, Case
from people import ANH_TUYET, VAN_TAM

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


def at_once(*acts):
    """Runs the acts in threads that start together; (results, refusals)."""
    start, results, refusals = threading.Barrier(len(acts)), [], []

    def run(act):
        start.wait()
        try:
            results.append(act())
        except services.NotAllowed as refusal:
            refusals.append(refusal.message)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results, refusals


def test_two_officers_take_one_case(transactional_db, desk):
    case = desk.case()
    users = [desk.chau, desk.colleague]
    results, refusals = at_once(
        *[lambda user=user: services.case_take(case=Case.objects.get(pk=case.pk), user=user) for user in users]
    )
    assert (len(results), len(refusals)) == (1, 1)
    case.refresh_from_db()
    assert case.officer == results[0].officer
    assert case.events.filter(verb="taken").count() == 1


def test_two_lists_of_the_same_applications(transactional_db, desk):
    desk.to_be_listed(ANH_TUYET)
    desk.to_be_listed(VAN_TAM)
    users = [desk.chau, desk.colleague]
    results, refusals = at_once(
        *[
            lambda user=user: services.batch_create(programme=desk.programme, organisation=desk.department, user=user)
            for user in users
        ]
    )
    assert (len(results), len(refusals)) == (1, 1)
    assert Batch.objects.count() == 1
    assert BatchRow.objects.filter(is_on_list=True).count() == 2


def test_one_decision_signed_twice(transactional_db, desk):
    from forms.casework.models import Decision

    draft = services.decision_draft(batch=desk.put_forward(), user=desk.khanh)
    results, refusals = at_once(
        *[
            lambda number=number: services.decision_record(
                decision=Decision.objects.get(pk=draft.pk), number=number, user=desk.huong
            )
            for number in ("1/QĐ-UBND", "2/QĐ-UBND")
        ]
    )
    assert (len(results), len(refusals)) == (1, 1)
    assert results[0].payments.count() == 1
