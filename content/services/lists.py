"""The lists of answers: loaded from the packages, and filled by pasting lines."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from content import packages
from content.models import ReferenceEntry, ReferenceList
from content.text import clean, fold


@transaction.atomic
def reference_entries_paste(*, reference_list: ReferenceList, text: str) -> list[ReferenceEntry]:
    """One entry a line at the end of the list; a line that the list has already (but for capitals and marks) is
    passed over. Gives the new ones. The columns after a tab are not taken, so that lines of a spreadsheet fit.
    """
    known = {fold(label) for label in reference_list.entries.values_list("label", flat=True)}
    position = reference_list.entries.count()
    made = []
    for line in clean(text).split("\n"):
        label = line.partition("\t")[0].strip()
        if not label or fold(label) in known:
            continue
        known.add(fold(label))
        made.append(ReferenceEntry.objects.create(reference_list=reference_list, label=label, position=position))
        position += 1
    return made


def reference_lists_load() -> None:
    """The lists of the packages that do not exist yet; those that do are left as staff changed them."""
    known = set(ReferenceList.objects.values_list("key", flat=True))
    of_programmes = [path for path, _programme in packages.files_of_programmes("lists.yaml")]
    for path in ("shared/lists.yaml", *of_programmes):
        for row in packages.read(path)["lists"]:
            if row["key"] not in known:
                known.add(row["key"])
                reference_list_create(row)


def reference_list_create(row: dict[str, Any]) -> ReferenceList:
    reference_list = ReferenceList.objects.create(key=row["key"], name=row["name"])
    entries = [{"label": entry} if isinstance(entry, str) else entry for entry in row["entries"]]
    for position, entry in enumerate(entries):
        ReferenceEntry.objects.create(reference_list=reference_list, position=position, **entry)
    return reference_list
