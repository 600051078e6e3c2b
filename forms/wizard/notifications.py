"""E-mails to applicants who gave an address: what happened to their application, and the link to a draft.

The look-up code is never in an e-mail. An address may be mistyped, shared or read by others; who has reference and code
can read the case, add to it and withdraw it. The code stands on the receipt page and on the printed receipt only.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django_tasks import task

from forms.applications.models import Draft
from forms.casework.actions import Verb
from forms.casework.models import CaseEvent
from forms.definitions.letters import letters_send

ANNOUNCED = frozenset(
    {
        Verb.SUBMITTED,
        Verb.RECEIVED,
        Verb.SUPPLEMENT_REQUESTED,
        Verb.APOLOGISED,
        Verb.REFUSED,
        Verb.DECIDED,
        Verb.WITHDRAWN,
    }
)


def draft_letter_send(draft: Draft, letter: str, address: str, last_day: date | None = None) -> None:
    """Enqueues an e-mail with the link and the code to go on: "draft" to the applicant, "invitation" to who fills in
    with him, "reminder" with the last day on which it can be sent.
    """
    transaction.on_commit(lambda: draft_mail.enqueue(draft.pk, letter, address, last_day and last_day.isoformat()))


def event_announce(sender: Any, event: CaseEvent, **kwargs: Any) -> None:
    """Receiver of casework's signal, sent after commit."""
    if event.verb in ANNOUNCED and event.case.application.applicant_email:
        event_mail.enqueue(event.pk)


@task()
def draft_mail(draft_pk: int, letter: str, address: str, last_day: str | None = None) -> None:
    draft = Draft.objects.select_related("form_version__definition").filter(pk=draft_pk).first()
    if draft and not draft.is_submitted:
        context = {
            "draft": draft,
            "form": draft.form_version.form,
            "last_day": last_day and date.fromisoformat(last_day),
        }
        letters_send(f"wizard/mail/{letter}.txt", [address], context, reverse("wizard:draft", args=[draft.token]))


@task()
def event_mail(event_pk: int) -> None:
    related = ("case__application__programme", "case__organisation", "stage_to__organisation", "organisation")
    event = CaseEvent.objects.select_related(*related).get(pk=event_pk)
    application = event.case.application
    new_day = event.data.get("new_day")
    context = {
        "event": event,
        "case": event.case,
        "application": application,
        "new_day": new_day and date.fromisoformat(new_day),
    }
    letters_send(f"wizard/mail/{event.verb}.txt", [application.applicant_email], context, reverse("lookup:find"))
