"""Writing the rows of a draft. Each raises DraftChanged when the draft was changed elsewhere meanwhile."""

from __future__ import annotations

from typing import Any

from forms.applications.drafts import draft_save
from forms.applications.models import Draft
from forms.definitions.rows import rows_of
from forms.definitions.schema import FieldSchema


def row_save(*, draft: Draft, group: FieldSchema, row: dict[str, Any], revision: int) -> Draft:
    """Puts `row` in the place of the one with its id, or at the end."""
    rows = rows_of(draft.answers.get(group.id))
    places = [number for number, one in enumerate(rows) if one["id"] == row["id"]]
    rows = [*rows[: places[0]], row, *rows[places[0] + 1 :]] if places else [*rows, row]
    return draft_save(draft=draft, answers={group.id: rows}, revision=revision)


def row_remove(*, draft: Draft, group: FieldSchema, row_id: str, revision: int) -> Draft:
    """One that is gone already is no fault."""
    rows = [row for row in rows_of(draft.answers.get(group.id)) if row["id"] != row_id]
    return draft_save(draft=draft, answers={group.id: rows}, revision=revision)
