"""Pressed ten times, sent from fifty places: one application, and everybody reads the same receipt."""

import threading
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from applicants import Applicant
from forms.applications.models import Application, Claim, Draft
from forms.applications.services import OnceOnlyViolation
from forms.casework.models import Case
from forms.wizard.services import draft_submit
from people import ANH_TUYET, O_BRIEN

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
ON_SITE = {"loai_the": "tai_diem"}


def at_once(acts):
    """Runs the acts in threads that start together; what each gave or raised."""
    start, outcomes = threading.Barrier(len(acts)), []

    def run(act):
        start.wait()
        try:
            outcomes.append(act())
        except Exception as error:
            outcomes.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    return outcomes


def test_ten_final_posts_make_one_application_and_show_one_receipt(transactional_db, programmes_loaded):
    o_brien = Applicant(Client(), O_BRIEN, ON_SITE).begin().fill()
    same_browser = []
    for _tab in range(10):
        same_browser.append(Client())
        same_browser[-1].cookies = o_brien.client.cookies.copy()
    posts = [lambda tab=tab: tab.post(o_brien.url("check"), {"declared": "on"}, follow=True) for tab in same_browser]
    pages = at_once(posts)
    application = Application.objects.get()
    assert Case.objects.count() == 1
    assert [page.redirect_chain[-1][0] for page in pages] == [o_brien.url("done")] * 10
    assert all(application.lookup_code in page.content.decode() for page in pages)


def test_fifty_claims_with_one_identity_number_let_one_through(transactional_db, programmes_loaded):
    drafts = []
    pattern = Applicant(Client(), ANH_TUYET, ON_SITE).begin().fill().draft
    fields = {field.key: field.id for field in pattern.form_version.form.fields()}
    numbers = [ANH_TUYET.identity_number, ANH_TUYET.old_identity_number]
    for serial in range(50):
        # Half of them name the old number first: nobody may wait for another for ever.
        new, old = numbers if serial % 2 else reversed(numbers)
        own = {fields["so_dinh_danh"]: new, fields["so_giay_to_cu"]: old, fields["so_the"]: f"3310795{serial:02d}"}
        drafts.append(Draft.objects.create(form_version=pattern.form_version, answers=pattern.answers | own))
    outcomes = at_once([lambda draft=draft: draft_submit(draft=draft) for draft in drafts])
    assert sorted({type(outcome).__name__ for outcome in outcomes}) == ["Application", "OnceOnlyViolation"], outcomes
    assert sum(isinstance(outcome, OnceOnlyViolation) for outcome in outcomes) == 49
    assert Application.objects.count() == Case.objects.count() == 1
    assert set(Claim.objects.values_list("value", flat=True)) >= set(numbers)


def test_thirty_people_at_once_get_thirty_references_without_a_gap(transactional_db, programmes_loaded):
    pattern = Applicant(Client(), O_BRIEN, ON_SITE).begin().fill().draft
    fields = {field.key: field.id for field in pattern.form_version.form.fields()}
    people = [replace(O_BRIEN, identity_number=f"0310790{serial:05d}") for serial in range(30)]
    drafts = [
        Draft.objects.create(
            form_version=pattern.form_version,
            answers=pattern.answers
            | {
                fields["so_dinh_danh"]: person.identity_number,
                fields["so_giay_to_cu"]: "",
                fields["so_the"]: f"3310795{serial:02d}",
            },
        )
        for serial, person in enumerate(people)
    ]
    applications = at_once([lambda draft=draft: draft_submit(draft=draft) for draft in drafts])
    references = sorted(application.reference for application in applications)
    assert references == [f"H24.16-211110-{serial:04d}" for serial in range(1, 31)]


def test_two_tabs_that_save_one_step_at_once_lose_nothing_silently(transactional_db, programmes_loaded):
    o_brien = Applicant(Client(), O_BRIEN, ON_SITE).begin()
    url, revision = reverse("wizard:step", args=[o_brien.token, "lien-he"]), str(o_brien.draft.revision)
    phones = ["0904000111", "0904000222"]
    saved = at_once(
        [
            lambda phone=phone: Client().post(url, {"dien_thoai": phone, "revision": revision}).status_code
            for phone in phones
        ]
    )
    assert sorted(saved) == [302, 409]
