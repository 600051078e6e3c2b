"""The register of what a package consists of. Each room owns its part and tells it here when the product starts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from content.models import Programme

from .archives import Files
from .refusals import PackageRefused

NEW, EQUAL, DIFFERS = "new", "equal", "differs"
REUSE, REPLACE, COPY = "reuse", "replace", "copy"


@dataclass(frozen=True)
class Identity:
    """Which programme a package becomes here. `kept` is its code in the file; they differ for a copy."""

    code: str
    number: int
    kept: str

    @property
    def is_copy(self) -> bool:
        return self.code != self.kept

    def slug(self, slug: str) -> str:
        """The address of something of the programme: that of the copy for a copy."""
        if not self.is_copy:
            return slug
        return self.code if slug == self.kept else f"{slug}-{self.number}"


@dataclass(frozen=True)
class Item:
    """One thing of a package that is either here already or not.

    `here` and `coming` are canonical data (`here` None: not here yet), `labels` the names of their keys for people.
    `choices` are the ways out of a clash that make sense. `content`: the bytes of a thing that is a file.
    """

    key: str
    name: str
    here: Any
    coming: Any
    labels: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = (REUSE, REPLACE)
    part: str = ""
    content: bytes = b""

    @property
    def state(self) -> str:
        if self.here is None:
            return NEW
        return EQUAL if self.here == self.coming else DIFFERS

    @property
    def id(self) -> str:
        """Names the item in a request."""
        return f"{self.part}:{self.key}"


class PackagePart:
    """What one room puts into a package and takes out of it. Subclasses are stateless."""

    name: str
    #: For people: "Mẫu đơn".
    label: str | Promise
    #: Parts are applied in this order; what others name comes first.
    order: int
    #: The members of the package that are its own.
    members: re.Pattern[str]
    #: Who may change all of these may take a package over.
    permissions: tuple[str, ...] = ()

    def export(self, programme: Programme) -> Files:
        """The members of the programme as it stands in the database."""
        raise NotImplementedError

    def read(self, files: Files, identity: Identity) -> Any:
        """What its members say, checked as far as that goes without the database, as it will be here.

        Raises PackageRefused.
        """
        raise NotImplementedError

    def items(self, data: Any, identity: Identity) -> list[Item]:
        """`data` is what `read` gave."""
        raise NotImplementedError

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        """Makes the item (a new one, or a copy of a clashing one) or replaces it. Raises PackageRefused."""
        raise NotImplementedError

    def keep(self, item: Item, identity: Identity) -> None:
        """Called for what is equal or shall stay as it is here."""

    def doubts(self, identity: Identity) -> list[str]:
        """After all was written: what staff should look at, though it hinders nothing."""
        return []

    def its(self, items: list[Item]) -> list[Item]:
        return [replace(item, part=self.name) for item in items]


def named(model: type[Model], words: str) -> str:
    """ "Mẫu đơn “Đề nghị hỗ trợ …”"."""
    return f"{capfirst(str(model._meta.verbose_name))} “{words}”"


def other_programme(code: str, identity: Identity, place: str) -> PackageRefused:
    """A file of one programme in the package of another."""
    message = _("The code is “%(code)s” here, but “%(other)s” in package.yaml.")
    return PackageRefused(message % {"code": code[:60], "other": identity.kept}, place)


_parts: dict[str, PackagePart] = {}


def part_register(part: PackagePart) -> PackagePart:
    """Called from AppConfig.ready of the room that owns the part."""
    _parts[part.name] = part
    return part


def parts() -> list[PackagePart]:
    """In the order in which they are applied."""
    return sorted(_parts.values(), key=lambda part: part.order)
