"""What the database itself refuses about numbers: a counter that goes back, a paper under a number that is void."""

from __future__ import annotations

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REGISTER = "document_library_numberregister"
VOID = "SELECT 1 FROM document_library_voiding WHERE entry_id = NEW."
#: Name of the trigger → table, act, when it refuses, what it says.
GUARDS = {
    "number_register_counts_up": (
        REGISTER,
        "UPDATE",
        "NEW.last < OLD.last OR NEW.symbol <> OLD.symbol OR NEW.year <> OLD.year "
        "OR NEW.organisation_id <> OLD.organisation_id",
        "a number register only counts up",
    ),
    "number_register_kept": (REGISTER, "DELETE", "TRUE", "a number register is kept"),
    "outside_paper_number_not_void": (
        "document_library_outsidepaper",
        "INSERT",
        f"EXISTS ({VOID}entry_id)",
        "the number is void",
    ),
    "generated_document_number_not_void": (
        "document_library_generateddocument",
        "INSERT",
        f"EXISTS ({VOID}register_entry_id)",
        "the number is void",
    ),
}


def guards_create(schema_editor: BaseDatabaseSchemaEditor, *names: str) -> None:
    """All guards, or those of these names. For RunPython."""
    for name in names or GUARDS:
        table, act, condition, message = GUARDS[name]
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {condition} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )
            continue
        schema_editor.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {condition} THEN "
            f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
            f"RETURN {'OLD' if act == 'DELETE' else 'NEW'}; END $$"
        )
        schema_editor.execute(f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")


def guards_drop(schema_editor: BaseDatabaseSchemaEditor, *names: str) -> None:
    for name in names or GUARDS:
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"DROP TRIGGER {name}")
            continue
        schema_editor.execute(f"DROP TRIGGER {name} ON {GUARDS[name][0]}")
        schema_editor.execute(f"DROP FUNCTION {name}()")
