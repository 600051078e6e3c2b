"""Brings the test database back to one state after a test that commits, in a fraction of a flush and a new load."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.db import connection, connections

_SUFFIX = "_snapshot"


def snapshot_take() -> None:
    """Keeps the committed state of the test database as the one every test starts from."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connections.close_all()
        shutil.copyfile(name, name + _SUFFIX)
    else:
        _postgresql_copy(source=name, target=name + _SUFFIX)


def snapshot_restore() -> None:
    """Throws away what was committed since `snapshot_take`."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        connections.close_all()
        for leftover in ("-wal", "-shm"):
            Path(name + leftover).unlink(missing_ok=True)
        shutil.copyfile(name + _SUFFIX, name)
    else:
        _postgresql_copy(source=name + _SUFFIX, target=name)


def _postgresql_copy(*, source: str, target: str) -> None:
    connections.close_all()
    with connection._nodb_cursor() as cursor:
        quoted = {name: connection.ops.quote_name(name) for name in (source, target)}
        cursor.execute(f"DROP DATABASE IF EXISTS {quoted[target]} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quoted[target]} TEMPLATE {quoted[source]}")
