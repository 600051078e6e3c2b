"""The offices and legal documents that a programme names, so that a package can be read where they are unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content.models import LegalReference, Organisation, Programme

from .archives import Files
from .parts import REPLACE, Identity, Item, PackagePart, named
from .refusals import under
from .shapes import Row, Shape, by_code, mapping
from .texts import yaml_read, yaml_write

#: Relations of Programme whose rows name an office, told by the rooms that own them: "routes__stages__organisation".
_office_paths: list[str] = ["approver", "rule_versions__procedure_steps__organisation"]


def office_path_register(path: str) -> None:
    """So that the offices a room's rows name travel with the package."""
    if path not in _office_paths:
        _office_paths.append(path)


class _CodedPart(PackagePart):
    """Records of one model, told apart by their code, in one file with one list."""

    shape: Shape
    file: str

    @property
    def members(self) -> re.Pattern[str]:  # type: ignore[override]
        return re.compile(re.escape(self.file) + r"\.yaml")

    def records(self, programme: Programme) -> Iterable[models.Model]:
        raise NotImplementedError

    def export(self, programme: Programme) -> Files:
        rows = [self.shape.lean(self.shape.row_of(record)) for record in self.records(programme)]
        return {f"{self.file}.yaml": yaml_write({self.file: rows})} if rows else {}

    def read(self, files: Files, identity: Identity) -> list[Row]:
        member = f"{self.file}.yaml"
        if member not in files:
            return []
        data = mapping(yaml_read(files[member], member), member, [self.file])
        return self.shape.read_all(data[self.file], under(member, self.file))

    def items(self, data: list[Row], identity: Identity) -> list[Item]:
        labels = self.shape.labels
        return self.its([self._item(row, labels) for row in data])

    def _item(self, row: Row, labels: dict[str, str]) -> Item:
        record = self.shape.model.objects.filter(code=row["code"]).first()
        here = self.shape.row_of(record) if record else None
        return Item(row["code"], named(self.shape.model, self.called(row)), here, row, labels)

    def called(self, row: Row) -> str:
        return row["name"]

    def unchecked(self, row: Row) -> tuple[str, ...]:
        """Columns that may be empty, though the admin asks for them."""
        return ()

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        model = self.shape.model
        record = model.objects.get(code=item.key) if choice == REPLACE else model()
        place = under(f"{self.file}.yaml", item.key)
        self.shape.fill(record, item.coming, place, leave=self.unchecked(item.coming)).save()
        for key, field in self.shape.fields.items():
            if field.many_to_many:
                others = [by_code(field.related_model, code, under(place, key)) for code in item.coming[key]]
                getattr(record, key).set(others)


class OrganisationsPart(_CodedPart):
    name = file = "organisations"
    label = _("Offices")
    order = 0
    permissions = ("content.add_organisation", "content.change_organisation")
    shape = Shape(
        Organisation,
        [
            "code", "name", "short_name", "level", "parent", "symbol", "dossier_code", "place_name", "head_title",
            "address", "phone", "email", "duties", "plan_order", "valid_from", "valid_to", "successors",
        ],
    )  # fmt: skip

    def records(self, programme: Programme) -> list[Organisation]:
        """Those named, with all they themselves name; each after what it names."""
        found: dict[int, Organisation] = {}
        for path in sorted(_office_paths):
            named = Programme.objects.filter(pk=programme.pk, **{f"{path}__isnull": False})
            for pk in sorted(set(named.values_list(path, flat=True))):
                found[pk] = Organisation.objects.get(pk=pk)
        done: dict[str, Organisation] = {}
        for office in sorted(found.values(), key=lambda office: office.code):
            done |= {other.code: other for other in _with_named(office, {*done})}
        return list(done.values())


def _with_named(office: Organisation, known: set[str]) -> Iterator[Organisation]:
    """`known` grows; a circle of successors ends where it began."""
    if office.code in known:
        return
    known.add(office.code)
    superior = [office.parent] if office.parent else []
    for other in [*superior, *office.successors.order_by("code")]:
        yield from _with_named(other, known)
    yield office


class LegalReferencesPart(_CodedPart):
    name = file = "legal_references"
    label = _("Legal documents")
    order = 1
    permissions = ("content.add_legalreference", "content.change_legalreference")
    shape = Shape(LegalReference, ["code", "number", "kind", "title", "issuer", "issued_on", "in_force_from", "url"])

    def records(self, programme: Programme) -> models.QuerySet[LegalReference]:
        named = Q(legalbasis__rule_version__programme=programme)
        return LegalReference.objects.filter(named).distinct().order_by("code")

    def called(self, row: Row) -> str:
        return f"{row['kind']} {row['number']}".strip()

    def unchecked(self, row: Row) -> tuple[str, ...]:
        """The copy of the city's plan at hand shows no number."""
        return () if row["number"] else ("number",)
