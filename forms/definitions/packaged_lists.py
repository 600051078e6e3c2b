"""The kept lists of answers that a programme's forms ask from, so that a form can be read where they are unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy

from content.models import Programme, ReferenceEntry, ReferenceList
from content.packaging.archives import Files
from content.packaging.parts import REPLACE, Identity, Item, PackagePart, named
from content.packaging.refusals import under
from content.packaging.shapes import Row, Shape, mapping
from content.packaging.texts import yaml_read, yaml_write

from .compiling import form_compile
from .models import FormDefinition
from .schema import FieldSchema
from .selectors import definition_standing

MEMBER = "lists.yaml"


class ListsPart(PackagePart):
    """Published forms have their own frozen copy; a replaced list shows in them when they are published again."""

    name = "lists"
    label = gettext_lazy("Lists of answers")
    order = 30
    members = re.compile(r"lists\.yaml")
    permissions = ("content.add_referencelist", "content.change_referencelist")
    shape = Shape(
        ReferenceList,
        ["key", "name"],
        lists={"entries": Shape(ReferenceEntry, ["key", "label", "valid_from", "valid_to"])},
    )

    def export(self, programme: Programme) -> Files:
        lists = ReferenceList.objects.filter(key__in=_keys_named(programme)).order_by("key")
        rows = [self.shape.lean(self.shape.row_of(reference_list)) for reference_list in lists]
        return {MEMBER: yaml_write({"lists": rows})} if rows else {}

    def read(self, files: Files, identity: Identity) -> list[Row]:
        if MEMBER not in files:
            return []
        data = mapping(yaml_read(files[MEMBER], MEMBER), MEMBER, ["lists"])
        return self.shape.read_all(data["lists"], under(MEMBER, "lists"))

    def items(self, data: list[Row], identity: Identity) -> list[Item]:
        return self.its([self._item(row) for row in data])

    def _item(self, row: Row) -> Item:
        kept = ReferenceList.objects.filter(key=row["key"]).first()
        here = self.shape.row_of(kept) if kept else None
        return Item(row["key"], named(ReferenceList, row["name"]), here, row, self.shape.labels)

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        place = under(MEMBER, item.key)
        kept = ReferenceList.objects.get(key=item.key) if choice == REPLACE else ReferenceList()
        self.shape.fill(kept, item.coming, place).save()
        kept.entries.all().delete()
        for position, row in enumerate(item.coming["entries"]):
            entry = ReferenceEntry(reference_list=kept, position=position)
            self.shape.lists["entries"].fill(entry, row, under(under(place, "entries"), position + 1)).save()


def _keys_named(programme: Programme) -> set[str]:
    definitions = FormDefinition.objects.filter(programme=programme)
    forms = (form_compile(definition_standing(definition)) for definition in definitions)
    questions = (field for form in forms for field in _with_inner(form.fields()))
    return {field.options["list"] for field in questions if isinstance(field.options.get("list"), str)}


def _with_inner(fields: Iterator[FieldSchema] | tuple[FieldSchema, ...]) -> Iterator[FieldSchema]:
    for field in fields:
        yield field
        yield from _with_inner(field.fields)
