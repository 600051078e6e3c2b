"""Reminds applicants of a form that they began, saved by e-mail and did not send, while there is time."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.timezone import localdate

from content import clock
from forms.applications.intake import intake_last_day, intake_refusal
from forms.applications.models import Draft

from .notifications import draft_letter_send

#: So many days before the last one on which it can be sent; once for each.
DAYS_BEFORE = 5


def drafts_remind(*, day: date) -> int:
    """Sends the e-mails that are due on `day`; says how many."""
    waiting = Draft.objects.filter(application=None, reminded_at=None, expires_at__date__gte=day).exclude(email="")
    sent = 0
    for draft in waiting.select_related("form_version__definition__programme"):
        definition = draft.form_version.definition
        last_day = min(filter(None, [localdate(draft.expires_at), intake_last_day(definition=definition, day=day)]))
        is_near = day <= last_day <= day + timedelta(days=DAYS_BEFORE)
        if is_near and not intake_refusal(definition=definition, day=day):
            Draft.objects.filter(pk=draft.pk).update(reminded_at=clock.now())
            draft_letter_send(draft, "reminder", draft.email, last_day)
            sent += 1
    return sent
