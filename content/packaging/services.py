"""Packages out of the database and into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from content.models import Programme

from .archives import MANIFEST, Files, zip_read, zip_write
from .manifests import Manifest, manifest_read, manifest_write
from .parts import COPY, DIFFERS, NEW, REPLACE, REUSE, Identity, Item, PackagePart, parts
from .refusals import PackageRefused, refused_all
from .rules import MEMBER
from .texts import yaml_read

IMPORTED = "content.package_import"


@dataclass(frozen=True)
class Package:
    """Members of a package that was read, its parts' data, and which programme it becomes here."""

    files: Files
    identity: Identity
    manifest: Manifest
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def items(self) -> list[Item]:
        """What it consists of, beside what is here, in the order in which it is applied."""
        return [item for part in parts() for item in part.items(self.data[part.name], self.identity)]


@dataclass(frozen=True)
class Outcome:
    """`done`: (item, what happened to it: new, equal, reuse, copy or replace)."""

    programme: Programme
    done: list[tuple[Item, str]]
    doubts: list[str]


def package_files(programme: Programme) -> Files:
    """Every member of a package of the programme, the manifest too."""
    files: Files = {}
    for part in parts():
        files |= part.export(programme)
    return {MANIFEST: manifest_write(programme, files)} | files


def package_export(*, programme: Programme) -> bytes:
    """The ZIP file."""
    return zip_write(package_files(programme))


def package_from_zip(content: bytes) -> Package:
    """Raises PackageRefused."""
    manifest, files = manifest_read(zip_read(content))
    return _package(files, manifest, Identity(manifest.programme, 0, manifest.programme))


def package_from_files(files: Files) -> Package:
    """Of a folder, which needs no manifest if it was written by hand. Raises PackageRefused."""
    if MANIFEST in files:
        manifest, files = manifest_read(files)
    else:
        manifest = Manifest(_code_of(files))
    return _package(files, manifest, Identity(manifest.programme, 0, manifest.programme))


def package_as_copy(package: Package, *, code: str = "", number: int | None = None) -> Package:
    """The same as another programme; without `code` and `number` under the next free ones."""
    highest = Programme.objects.aggregate(highest=Max("number"))["highest"] or 0
    kept = package.identity.kept
    identity = Identity(code or _free_code(kept), number or highest + 1, kept)
    if Programme.objects.filter(code=identity.code).exists() or identity.code == kept:
        raise PackageRefused(_("There already is a programme with the code “%(code)s”.") % {"code": identity.code})
    if Programme.objects.filter(number=identity.number).exists():
        raise PackageRefused(
            _("There already is a programme with the number %(number)d.") % {"number": identity.number}
        )
    return _package(package.files, package.manifest, identity)


def _code_of(files: Files) -> str:
    data = yaml_read(files.get(MEMBER, b""), MEMBER)
    row = data.get("programme") if isinstance(data, dict) else None
    return str(row.get("code", "")) if isinstance(row, dict) else ""


def _free_code(code: str) -> str:
    number = 2
    while Programme.objects.filter(code=(free := f"{code[:55]}-{number}")).exists():
        number += 1
    return free


def _package(files: Files, manifest: Manifest, identity: Identity) -> Package:
    data, faults = {}, []
    for name in files:
        if not any(part.members.fullmatch(name) for part in parts()):
            faults.append(f"{name}: {_('A file of this name does not belong into a package of a programme.')}")
    for part in parts():
        own = {name: content for name, content in files.items() if part.members.fullmatch(name)}
        try:
            data[part.name] = part.read(own, identity)
        except PackageRefused as refusal:
            faults += refusal.faults
    if faults:
        raise refused_all(faults)
    return Package(files, identity, manifest, data)


def package_import(
    *, package: Package, choices: Mapping[str, str] | None = None, on_clash: str = "", user: Any = None
) -> Outcome:
    """Everything or nothing. `choices`: item id → reuse, replace or copy; `on_clash` for what is not named there.

    Raises PackageRefused with all faults that can be told at once.
    """
    try:
        with transaction.atomic():
            return _import(package, choices or {}, on_clash, user)
    except IntegrityError as error:
        message = _("The package contradicts what is here: a number, code or address is taken. Nothing was changed.")
        raise PackageRefused(message) from error


def package_try(**arguments: Any) -> Outcome:
    """As `package_import`, but nothing stays. Raises PackageRefused for what would hinder it."""
    with transaction.atomic():
        outcome = package_import(**arguments)
        transaction.set_rollback(True)
    return outcome


def _import(package: Package, choices: Mapping[str, str], on_clash: str, user: Any) -> Outcome:
    done: list[tuple[Item, str]] = []
    identity = package.identity
    for part in parts():
        faults: list[str] = []
        for item in part.items(package.data[part.name], identity):
            choice = _choice(item, choices.get(item.id, on_clash))
            try:
                _apply(part, item, choice, identity, user)
            except PackageRefused as refusal:
                faults += refusal.faults
            done.append((item, choice))
        if faults:
            raise refused_all(faults)
    programme = Programme.objects.get(code=identity.code)
    log(instance=programme, action=IMPORTED, user=user, data={"parts": {item.id: choice for item, choice in done}})
    return Outcome(programme, done, [doubt for part in parts() for doubt in part.doubts(identity)])


def _choice(item: Item, wanted: str) -> str:
    """Its state where nothing is to be chosen. Raises PackageRefused where a choice is missing."""
    if item.state != DIFFERS:
        return item.state
    if wanted in item.choices:
        return wanted
    if wanted:  # "copy" where only one can be: what is here stays.
        return REUSE
    message = _("It differs from what is here. Say whether to keep what is here (reuse) or to replace it.")
    raise PackageRefused(message, item.name)


def _apply(part: PackagePart, item: Item, choice: str, identity: Identity, user: Any) -> None:
    if choice in (NEW, REPLACE, COPY):
        try:
            part.write(item, choice, identity, user)
        except ValidationError as error:
            raise refused_all([f"{item.name}: {message}" for message in error.messages]) from error
    else:
        part.keep(item, identity)
