"""The faults of a list at the cells of the file it came from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from forms.applications.confinement import ConfinementError, run_confined
from forms.definitions.field_types.base import field_type
from forms.definitions.rows import RowFault
from forms.definitions.schema import FieldSchema

from .columns import columns_match
from .reading import sheet_read


def sheet_marked(content: bytes, said: Sequence[FieldSchema], faults: Iterable[tuple[int, RowFault]]) -> bytes:
    """`said`: the list in every language; `faults` with the line of the file each stands in. Raises ValidationError
    when the file can't be opened again.
    """
    most = field_type(said[0].type).most(said[0])
    _group, match = columns_match(said, sheet_read(content, most), header_needed=True)
    places: dict[str, int] = {}
    for column, place in match.places.items():
        if place is not None:
            places.setdefault(column.field.id, place + 1)
    cells = [[line, places.get(fault.field.id, 1), fault.message] for line, fault in faults]
    request = json.dumps({"faults": cells, "author": settings.WAGTAIL_SITE_NAME}).encode()
    try:
        return run_confined(
            "forms.wizard.lists.marking_child", payload=request + b"\n" + content, cpu_seconds=20, seconds=25
        )
    except ConfinementError as error:
        raise ValidationError(_("The file can’t be marked. Correct the rows on the page of the list.")) from error
