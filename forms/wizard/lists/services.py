"""Taking a list into a draft: what is right is kept, what is wrong waits to be corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from forms.applications.attachments import sheet_keep
from forms.applications.drafts import draft_save
from forms.applications.models import Draft
from forms.definitions.field_types.base import field_type
from forms.definitions.rows import identities, rows_of
from forms.definitions.schema import FieldSchema

from .checking import Checked, lines_check
from .columns import columns_match, group_said
from .reading import Line

REPLACE, ADD = "replace", "add"


@transaction.atomic
def list_take(
    *,
    draft: Draft,
    group: FieldSchema,
    known: Mapping[str, Any],
    lines: Sequence[Line],
    way: str,
    revision: int,
    file: tuple[str, bytes] | None = None,
) -> tuple[Draft, Checked, list[str]]:
    """The draft with the list in it, what was found, and the columns that no question has. `file`: its name and bytes,
    kept to be given back with marks; None for a paste. Raises ValidationError or DraftChanged.
    """
    said, match = columns_match(group_said(draft, group), lines, header_needed=file is not None)
    checked = lines_check(said, known, lines, match)
    if not checked.rows:
        raise ValidationError(_("No row was found below the names of the columns. Fill in at least one."))
    before = rows_of(draft.answers.get(group.id)) if way == ADD else []
    rows = rows_joined(group, before, checked.rows)
    most = field_type(group.type).most(group)
    if len(rows) > most:
        message = _("The list would have %(count)d rows; it may have at most %(most)d. Nothing was taken over.")
        raise ValidationError(message % {"count": len(rows), "most": most})
    if file:
        sheet_keep(draft=draft, field_id=group.id, name=file[0], content=file[1])
    return draft_save(draft=draft, answers={group.id: rows}, revision=revision), checked, match.unknown


def rows_joined(
    group: FieldSchema, before: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Somebody who is listed before is told anew in his place; the others come at the end."""
    rows = [{name: value for name, value in row.items() if name != "line"} for row in before]
    places = {value: place for place, row in enumerate(rows) for value in identities(group, row["answers"])}
    taken: set[int] = set()
    for row in new:
        place = next((places[value] for value in identities(group, row["answers"]) if value in places), None)
        if place is None or place in taken:
            rows.append(row)
        else:
            taken.add(place)
            rows[place] = row | {"id": rows[place]["id"]}
    return rows
