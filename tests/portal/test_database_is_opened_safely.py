"""SQLite waits its turn, commits durably and keeps foreign keys; a start with other options is refused."""

import pytest
from django.core.checks import run_checks
from django.db import connection

sqlite_only = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="about SQLite")


def faults() -> set[str]:
    return {fault.id for fault in run_checks(tags=["database"], databases=["default"])}


def pragma(text: str):
    with connection.cursor() as cursor:
        return cursor.execute(f"PRAGMA {text}").fetchone()


@sqlite_only
def test_our_options_pass(transactional_db):
    assert not faults() & {"portal.E001", "portal.E002"}


@sqlite_only
@pytest.mark.parametrize(
    ("wrong", "right"),
    [("synchronous=NORMAL", "synchronous=FULL"), ("busy_timeout=5000", "busy_timeout=20000"),
     ("foreign_keys=OFF", "foreign_keys=ON")],
)  # fmt: skip
def test_a_weaker_pragma_is_refused(transactional_db, wrong, right):
    pragma(wrong)
    try:
        assert "portal.E001" in faults()
    finally:
        pragma(right)


@sqlite_only
def test_deferred_transactions_are_refused(transactional_db, monkeypatch):
    connection.ensure_connection()
    monkeypatch.setattr(connection, "transaction_mode", "DEFERRED")
    assert "portal.E002" in faults()
