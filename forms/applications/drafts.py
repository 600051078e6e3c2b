"""Writing drafts: begin, save a step, give back. A draft lives 30 days from its last change."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forms.definitions.models import FormVersion

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
