"""Writing drafts: begin, save a step, give back, throw away. A draft lives 30 days from its last change."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from forms.definitions.models import FormVersion

from .attachments import attachment_remove
from .models import Draft, draft_expiry


class DraftChanged(Exception):
    """The draft was changed elsewhere after it was read: another tab, another device."""


def draft_start(*, form_version: FormVersion) -> Draft:
    return Draft.objects.create(form_version=form_version)


@transaction.atomic
def draft_save(*, draft: Draft, answers: dict[str, Any], revision: int) -> Draft:
    """Adds `answers` ({field id: encoded}) to the draft. Returns it with its new revision.

    A repeated save of the same answers is no conflict (a button pressed twice). Raises DraftChanged when `revision` is
    not the draft's own any more.
    """
    locked = Draft.objects.select_for_update().get(pk=draft.pk)
    changed = {
        key: value for key, value in answers.items() if key not in locked.answers or locked.answers[key] != value
    }
    if not changed:
        return locked
    if locked.revision != revision:
        raise DraftChanged
    locked.answers |= changed
    locked.revision += 1
    locked.expires_at = draft_expiry()
    locked.save(update_fields=["answers", "revision", "expires_at"])
    return locked


def draft_email_set(*, draft: Draft, email: str) -> Draft:
    draft.email = email
    draft.save(update_fields=["email"])
    return draft


def drafts_purge(*, moment: datetime) -> int:
    """Deletes the drafts that had expired by `moment`, with their files; says how many. One that was sent stays, for
    its application points to it."""
    expired = Draft.objects.filter(application=None, expires_at__lte=moment).values_list("pk", flat=True)
    return sum(_draft_purge(pk, moment) for pk in list(expired))


@transaction.atomic
def _draft_purge(pk: int, moment: datetime) -> bool:
    """Each in a transaction of its own; a draft that was sent or saved in the meantime is left alone."""
    draft = Draft.objects.select_for_update().filter(pk=pk, expires_at__lte=moment).first()
    if draft is None or draft.is_submitted:
        return False
    for attachment in draft.attachments.all():
        attachment_remove(attachment=attachment)
    draft.delete()
    return True
