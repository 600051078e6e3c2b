"""Saying, answering, resolving."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from content import clock
from content.text import clean

from ..models import FormComment, FormDefinition
from .notifications import comment_mail


@transaction.atomic
def comment_add(
    *,
    definition: FormDefinition,
    user: AbstractBaseUser,
    text: str,
    place: str = "",
    label: str = "",
    answer_to: FormComment | None = None,
) -> FormComment:
    """At a place with its present label, or as an answer there; an answer opens what was resolved."""
    if answer_to:
        place, label = answer_to.place, answer_to.place_label
        comment_settle(comment=answer_to, user=user, is_resolved=False)
    comment = FormComment.objects.create(
        definition=definition, place=place, place_label=label, answer_to=answer_to,
        text=clean(text), written_by=user, written_at=clock.now(),
    )  # fmt: skip
    transaction.on_commit(lambda: comment_mail.enqueue(comment.pk))
    return comment


def comment_settle(*, comment: FormComment, user: AbstractBaseUser, is_resolved: bool) -> None:
    """Resolves a thread or opens it again."""
    if is_resolved == (comment.resolved_at is not None):
        return
    comment.resolved_by, comment.resolved_at = (user, clock.now()) if is_resolved else (None, None)
    comment.save(update_fields=["resolved_by", "resolved_at"])
