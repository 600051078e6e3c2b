"""What is verified at every start, beyond the settings: how the database was opened, and who can sign in to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

#: PRAGMA → the value that keeps 50 parallel writers from failing and commits durable (trust 9).
SQLITE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
SQLITE_BUSY_MILLISECONDS = 20_000


def _sqlite_values(alias: str) -> dict[str, Any]:
    with connections[alias].cursor() as cursor:
        return {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in [*SQLITE, "busy_timeout"]}


@register(Tags.database)
def sqlite_opened_as_it_must_be(*, databases: Iterable[str] | None = None, **_: Any) -> Sequence[CheckMessage]:
    """Errors portal.E001 (a PRAGMA) and portal.E002 (transactions) for each SQLite database."""
    faults = []
    for alias in databases or ():
        if connections[alias].vendor != "sqlite":
            continue
        found = _sqlite_values(alias)
        wrong = [f"{name} is {found[name]}, not {value}" for name, value in SQLITE.items() if found[name] != value]
        if found["busy_timeout"] < SQLITE_BUSY_MILLISECONDS:
            wrong.append(f"busy_timeout is {found['busy_timeout']} ms, not {SQLITE_BUSY_MILLISECONDS}")
        faults += [Error(f"SQLite database '{alias}': {fault}.", id="portal.E001") for fault in wrong]
        if connections[alias].transaction_mode != "IMMEDIATE":
            faults.append(Error(f"SQLite database '{alias}': transactions must be IMMEDIATE.", id="portal.E002"))
    return faults


@register(Tags.database, deploy=True)
def nobody_has_the_demonstration_password(*, databases: Iterable[str] | None = None, **_: Any):
    """Error portal.E003 for each account of the demonstration cast that still opens with the public password."""
    if "default" not in (databases or ()):
        return []
    from .accounts.models import User
    from .demonstration.cast import PASSWORD, PEOPLE

    if User._meta.db_table not in connections["default"].introspection.table_names():
        return []
    cast = User.objects.filter(username__in=[person.username for person in PEOPLE], is_active=True)
    return [
        Error(
            f"The account '{user.username}' opens with the password of the demonstration.",
            hint="Delete it or change its password.",
            id="portal.E003",
        )
        for user in cast
        if user.check_password(PASSWORD)
    ]
