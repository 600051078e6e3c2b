"""package.yaml: what a package says of itself, and how older packages become new ones."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from content import clock
from content.models import Programme

from .archives import MANIFEST, Files
from .refusals import PackageRefused, missing_key, unknown_key
from .texts import yaml_read, yaml_write

#: Changes when a reader of the number before could not read it; then a converter from that number is added.
FORMAT = 1
#: Format → what turns the files of that format into those of the next.
CONVERTERS: dict[int, Callable[[Files], Files]] = {}
KEYS: dict[str, type | tuple[type, ...]] = {
    "format": int, "programme": str, "product_version": str, "exported_on": date, "sha256": dict,
}  # fmt: skip


@dataclass(frozen=True)
class Manifest:
    programme: str
    product_version: str = ""
    exported_on: date | None = None


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def manifest_write(programme: Programme, files: Mapping[str, bytes]) -> bytes:
    return yaml_write(
        {
            "format": FORMAT,
            "programme": programme.code,
            "product_version": settings.PRODUCT_VERSION,
            "exported_on": clock.today(),
            "sha256": {name: sha256(files[name]) for name in sorted(files)},
        }
    )


def manifest_read(files: Files) -> tuple[Manifest, Files]:
    """What the package says of itself, and its other members, unharmed and in the format of today."""
    if MANIFEST not in files:
        raise PackageRefused(_("This is not a package of a programme: it has no file package.yaml."))
    data = yaml_read(files[MANIFEST], MANIFEST)
    _number_check(data)
    _keys_check(data)
    members = {name: content for name, content in files.items() if name != MANIFEST}
    _hashes_check(data["sha256"], members)
    for number in range(data["format"], FORMAT):
        members = CONVERTERS[number](members)
    return Manifest(data["programme"], data["product_version"], data["exported_on"]), members


def _number_check(data: Any) -> None:
    if not isinstance(data, dict) or "format" not in data:
        raise missing_key("format", MANIFEST)
    number = data["format"]
    if type(number) is not int or (number != FORMAT and number not in CONVERTERS):
        message = _("The package has the format %(number)s; this version reads formats up to %(newest)d.") % {
            "number": str(number)[:20],
            "newest": FORMAT,
        }
        raise PackageRefused(message, MANIFEST)


def _keys_check(data: dict[str, Any]) -> None:
    for key in data:
        if key not in KEYS:
            raise unknown_key(key, KEYS, MANIFEST)
    for key, kind in KEYS.items():
        if key not in data:
            raise missing_key(key, MANIFEST)
        if not isinstance(data[key], kind):
            raise PackageRefused(_("The value of “%(name)s” is of the wrong kind.") % {"name": key}, MANIFEST)


def _hashes_check(hashes: dict[str, Any], members: Files) -> None:
    for name in sorted(hashes.keys() | members.keys()):
        if name not in members:
            raise PackageRefused(_("The file is missing in the package."), name[:80])
        if name not in hashes:
            raise PackageRefused(_("The file is not listed in package.yaml; it was added after the export."), name)
        if hashes[name] != sha256(members[name]):
            message = _("The file is not what was exported: its fingerprint (SHA-256) differs. Export it again.")
            raise PackageRefused(message, name)
