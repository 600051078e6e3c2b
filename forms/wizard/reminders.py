"""Reminds applicants of a form that they began, saved by e-mail and did not send, while there is time."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.timezone import localdate

from content import clock
from forms.applications.intake import intake_last_day, intake_refusal
from forms.applications.models import Draft
from forms.definitions.models import FormDefinition

from .notifications import draft_letter_send

#: So many days before the last one on which it can be sent; once for each.
DAYS_BEFORE = 5


def drafts_remind(*, day: date) -> int:
    """Sends the e-mails that are due on `day`; says how many."""
    open_forms = [
        definition
        for definition in FormDefinition.objects.select_related("programme", "addressee")
        if not intake_refusal(definition=definition, day=day)
    ]
    return sum(_remind(definition, day) for definition in open_forms)


def _remind(definition: FormDefinition, day: date) -> int:
    waiting = Draft.objects.filter(form_version__definition=definition, application=None, reminded_at=None)
    closes, sent = intake_last_day(definition=definition, day=day), 0
    for draft in waiting.filter(expires_at__date__gte=day).exclude(email=""):
        last_day = min(filter(None, [localdate(draft.expires_at), closes]))
        if last_day <= day + timedelta(days=DAYS_BEFORE):
            Draft.objects.filter(pk=draft.pk).update(reminded_at=clock.now())
            draft_letter_send(draft, "reminder", draft.email, last_day)
            sent += 1
    return sent
