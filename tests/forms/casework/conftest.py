"""The desk of two offices, its day, its listeners, and who is signed in."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date

import pytest

from forms.casework.signals import case_event_recorded
from offices import Desk, desk_make


@pytest.fixture
def desk(db) -> Desk:
    return desk_make()


@pytest.fixture
def on_day(settings):
    """`on_day(2021, 11, 12)`: from now on it is that day."""

    def on_day_(*day: int) -> None:
        settings.DEMONSTRATION_DATE = date(*day).isoformat()

    return on_day_


@pytest.fixture
def announced(django_capture_on_commit_callbacks):
    """The log lines that listeners hear of while the block runs."""

    @contextmanager
    def announced_():
        heard = []

        def listen(event, **_):
            heard.append(event.verb)

        case_event_recorded.connect(listen)
        try:
            with django_capture_on_commit_callbacks(execute=True):
                yield heard
        finally:
            case_event_recorded.disconnect(listen)

    return announced_


@pytest.fixture
def signed_in(client):
    """`signed_in(desk.chau).get("/can-bo/")`."""

    def signed_in_(user):
        client.force_login(user)
        return client

    return signed_in_
