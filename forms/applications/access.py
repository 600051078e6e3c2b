"""Which applications this browser may see: those it sent, and those it looked up with reference and code.

The session ends after 30 minutes, and with it what it may see.
"""

from __future__ import annotations

from django.contrib.sessions.backends.base import SessionBase

from .models import Application

SESSION_KEY = "applications"


def session_grant(session: SessionBase, application: Application) -> None:
    granted = session.get(SESSION_KEY, [])
    if application.pk not in granted:
        session[SESSION_KEY] = [*granted, application.pk]


def session_may_see(session: SessionBase, application: Application) -> bool:
    return application.pk in session.get(SESSION_KEY, [])


def applications_seen(session: SessionBase) -> list[Application]:
    """The last one first."""
    seen = Application.objects.filter(pk__in=session.get(SESSION_KEY, []))
    return list(seen.select_related("programme", "form_version").order_by("-pk"))


def session_forget(session: SessionBase) -> None:
    """For a shared computer: what was sent or looked up here can't be opened any more."""
    session.pop(SESSION_KEY, None)
