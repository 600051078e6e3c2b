"""Rows that never change: triggers that refuse UPDATE and DELETE in the database itself, whoever asks."""

from __future__ import annotations

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ACTS = ("UPDATE", "DELETE")


def triggers_create(schema_editor: BaseDatabaseSchemaEditor, table: str, name: str) -> None:
    """Makes the rows of `table` unchangeable; `name` begins the names of what is created. For RunPython."""
    if schema_editor.connection.vendor == "sqlite":
        for act in ACTS:
            schema_editor.execute(
                f"CREATE TRIGGER {name}_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is frozen'); END"
            )
        return
    schema_editor.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is frozen' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    schema_editor.execute(
        f"CREATE TRIGGER {name} BEFORE {' OR '.join(ACTS)} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )


def triggers_drop(schema_editor: BaseDatabaseSchemaEditor, table: str, name: str) -> None:
    """Takes the triggers away again, for a migration that must change the table."""
    if schema_editor.connection.vendor == "sqlite":
        for act in ACTS:
            schema_editor.execute(f"DROP TRIGGER {name}_{act.lower()}")
        return
    schema_editor.execute(f"DROP TRIGGER {name} ON {table}")
    schema_editor.execute(f"DROP FUNCTION {name}()")
