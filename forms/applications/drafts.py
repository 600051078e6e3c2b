"""Writing drafts: begin, save a step, give back, throw away. A draft lives 30 days from its last change."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from forms.definitions.differences import differences
from forms.definitions.models import FormVersion
from forms.definitions.selectors import newer_version_of

from .attachments import attachment_remove
from .models import Draft, draft_expiry


class DraftChanged(Exception):
    """The draft was changed elsewhere after it was read: another tab, another device."""


def draft_start(
    *, form_version: FormVersion, answers: dict[str, Any] | None = None, opened_by: AbstractBaseUser | None = None
) -> Draft:
    """`answers` ({field id: encoded}) stand in the form from the start, to be seen and changed there; `opened_by`: the
    officer who begins it for somebody.
    """
    return Draft.objects.create(form_version=form_version, answers=answers or {}, opened_by=opened_by)


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
    locked.carried_from = locked.reminded_at = None
    locked.save(update_fields=["answers", "revision", "expires_at", "carried_from", "reminded_at"])
    return locked


@transaction.atomic
def draft_carry_over(*, draft: Draft) -> Draft:
    """The draft on the newest version of its form, with every answer whose question is still asked in that way.

    What does not fit any more is asked again, for no step with it is done; `carried_from` then tells the applicant what
    changed. A draft of the newest version is left alone.
    """
    newest = newer_version_of(draft.form_version)
    if newest is None:
        return draft
    locked = Draft.objects.select_for_update().select_related("form_version__definition").get(pk=draft.pk)
    if locked.form_version.number >= newest.number:
        return locked
    was, now = locked.form_version.form, newest.form
    kinds = {field.id: field.type for field in now.fields()}
    kept = {field.id for field in was.fields() if kinds.get(field.id) == field.type}
    locked.answers = {id_: answer for id_, answer in locked.answers.items() if id_ in kept}
    for attachment in locked.attachments.filter(application=None, supplement=None).exclude(field_id__in=kept):
        attachment_remove(attachment=attachment)
    if any(not difference.is_internal for difference in differences(was, now)):
        locked.carried_from = locked.carried_from or locked.form_version
    locked.form_version = newest
    locked.revision += 1
    locked.save(update_fields=["answers", "carried_from", "form_version", "revision"])
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
