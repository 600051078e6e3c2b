"""Where the rows of a step are: one list a step, so an address needs no more than step and row."""

from __future__ import annotations

import uuid
from urllib.parse import quote

from django.urls import reverse

from forms.applications.models import Draft
from forms.definitions.field_types.base import field_type
from forms.definitions.schema import FieldSchema, StepSchema

#: Names of the buttons on the page of a step; a question can't have such a key.
OPEN, REMOVE = "row-open", "row-remove"
NEW, SHEET = "new", "sheet"
#: Lists that may grow longer than this can be handed in as a spreadsheet.
SHORT = 20


def group_of(step: StepSchema) -> FieldSchema | None:
    return next((field for field in step.fields if field_type(field.type).has_rows), None)


def takes_sheets(group: FieldSchema) -> bool:
    return field_type(group.type).most(group) > SHORT


def row_url(draft: Draft, step: str, row: str, come_from: str = "") -> str:
    """The page of a row; of a new one, under an id of its own, so that it is added once however often it is sent."""
    if row == SHEET:
        return reverse("wizard:list", args=[draft.token, step])
    try:
        row_id = uuid.uuid4() if row == NEW else uuid.UUID(row)
    except ValueError:
        row_id = uuid.uuid4()
    url = reverse("wizard:row", args=[draft.token, step, row_id])
    return f"{url}?from={quote(come_from)}" if come_from else url
