"""Which applications this browser may see: those it sent, and those it looked up with reference and code.

The session ends after 30 minutes, and with it what it may see.
"""

from __future__ import annotations

from django.contrib.sessions.backends.base import SessionBase

from .models import Application

SESSION_KEY = "applications"
TAKEN_OVER = "taken_over"


def session_grant(session: SessionBase, application: Application) -> None:
    granted = session.get(SESSION_KEY, [])
    if application.pk not in granted:
        session[SESSION_KEY] = [*granted, application.pk]


def session_may_see(session: SessionBase, application: Application) -> bool:
    return application.pk in session.get(SESSION_KEY, [])


def session_take_over(session: SessionBase, application: Application) -> None:
    """The next form that this browser begins takes over what `application` told of its person."""
    session[TAKEN_OVER] = application.pk


def application_taken_over(session: SessionBase) -> Application | None:
    return Application.objects.select_related("form_version").filter(pk=session.get(TAKEN_OVER)).first()


def session_forget(session: SessionBase) -> None:
    """For a shared computer: what was sent or looked up here can't be opened any more."""
    session.pop(SESSION_KEY, None)
    session.pop(TAKEN_OVER, None)
