"""Which drafts this browser began or opened. The session holds their tokens and nothing else."""

from __future__ import annotations

from django.contrib.sessions.backends.base import SessionBase

from content import clock
from forms.applications.models import Draft

SESSION_KEY = "drafts"
MOST = 20


def draft_remember(session: SessionBase, draft: Draft) -> None:
    tokens = [token for token in session.get(SESSION_KEY, []) if token != draft.token]
    session[SESSION_KEY] = [*tokens, draft.token][-MOST:]


def draft_forget(session: SessionBase, draft: Draft) -> None:
    session[SESSION_KEY] = [token for token in session.get(SESSION_KEY, []) if token != draft.token]


def drafts_remembered(session: SessionBase, *, slug: str) -> list[Draft]:
    """Open drafts of the form at `slug`, the last one first."""
    return list(
        Draft.objects.filter(
            token__in=session.get(SESSION_KEY, []),
            form_version__definition__slug=slug,
            application__isnull=True,
            expires_at__gt=clock.now(),
        ).order_by("-pk")
    )
