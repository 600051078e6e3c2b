"""Brings the test database back to one state after a test that commits, in a fraction of a flush and a new load.

And keeps the migrated SQLite database between runs, for the migrations take longer than most tests.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from django.conf import settings
from django.db import connection, connections

_SUFFIX = "_snapshot"


def migrated_file() -> Path:
    """Where the migrated database of exactly these migrations is kept."""
    sources = [settings.ROOT / "requirements.txt", *sorted(settings.ROOT.glob("*/**/migrations/*.py"))]
    digest = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    return settings.ROOT / "var" / "tests" / f"{digest[:16]}.sqlite3"


def migrated_fetch() -> bool:
    """Puts the kept database where the test database is expected. False if there is none."""
    if connection.vendor != "sqlite" or not migrated_file().exists():
        return False
    shutil.copyfile(migrated_file(), connection.settings_dict["TEST"]["NAME"])
    return True


def migrated_keep() -> None:
    """Keeps the migrated test database for the next run."""
    if connection.vendor != "sqlite" or migrated_file().exists():
        return
    migrated_file().parent.mkdir(parents=True, exist_ok=True)
    aside = migrated_file().with_suffix(f".{os.getpid()}")
    shutil.copyfile(connection.settings_dict["NAME"] + _SUFFIX, aside)
    aside.replace(migrated_file())


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
