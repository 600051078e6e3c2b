"""The members of a package: from a ZIP file that may be hostile, from a folder, into a ZIP file."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from django.utils.translation import gettext as _

from .refusals import PackageRefused

Files = dict[str, bytes]

MANIFEST = "package.yaml"
LARGEST_FILE = 10_000_000
LARGEST_UNPACKED = 30_000_000
LARGEST_TEXT = 1_000_000
MOST_MEMBERS = 60
HIGHEST_RATIO = 100
#: Below this size a member may compress as well as it likes.
RATIO_FROM = 100_000
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,80}\.yaml|documents/[a-z0-9_]{1,40}\.docx")
#: All members alike, whenever they are written: the same programme gives the same bytes.
NO_DAY = (1980, 1, 1, 0, 0, 0)


def zip_write(files: Mapping[str, bytes]) -> bytes:
    """The manifest first, the others by name."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(files, key=lambda name: (name != MANIFEST, name)):
            entry = zipfile.ZipInfo(name, NO_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, files[name])
    return content.getvalue()


def zip_read(content: bytes) -> Files:
    """Every member by name. Raises PackageRefused before anything large is unpacked."""
    if len(content) > LARGEST_FILE:
        raise _too_large()
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _directory_check(entries, count=len(package.infolist()))
            return {entry.filename: _member(package, entry) for entry in entries}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        message = _("This is not a package: the file is no ZIP file, or it is damaged. Export the programme again.")
        raise PackageRefused(message) from error


def _directory_check(entries: list[zipfile.ZipInfo], count: int) -> None:
    if count > MOST_MEMBERS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise _too_large()
    names = [entry.filename for entry in entries]
    for entry in entries:
        _entry_check(entry)
        if names.count(entry.filename) > 1:
            raise PackageRefused(_("The package contains this file twice."), entry.filename)


def _entry_check(entry: zipfile.ZipInfo) -> None:
    name = entry.filename[:80]
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise PackageRefused(_("This is a link to another file; a package contains only files of its own."), name)
    if not NAME.fullmatch(entry.filename):
        message = _("A file of this name does not belong into a package; YAML files and documents/….docx do.")
        raise PackageRefused(message, name)
    if entry.flag_bits & 0x1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageRefused(_("The file is locked or packed in a way that is not read here."), name)
    if entry.file_size > RATIO_FROM and entry.file_size > HIGHEST_RATIO * entry.compress_size:
        raise PackageRefused(_("The file is packed suspiciously densely and is not unpacked."), name)
    _size_check(name, entry.file_size)


def _size_check(name: str, size: int) -> None:
    if name.endswith(".yaml") and size > LARGEST_TEXT:
        raise PackageRefused(_("The file is larger or more nested than any programme needs."), name)


def _member(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Not more than its directory entry announces, whatever the packed data would give."""
    with package.open(entry) as member:
        return member.read(entry.file_size + 1)


def folder_read(folder: Path) -> Files:
    """A package as a folder, such as those in `content/packages/`. Raises PackageRefused."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    files = {path.relative_to(folder).as_posix(): path for path in paths}
    for name, path in files.items():
        if not NAME.fullmatch(name) or path.is_symlink():
            message = _("A file of this name does not belong into a package; YAML files and documents/….docx do.")
            raise PackageRefused(message, name[:80])
        _size_check(name, path.stat().st_size)
    if len(files) > MOST_MEMBERS or sum(path.stat().st_size for path in paths) > LARGEST_UNPACKED:
        raise _too_large()
    return {name: path.read_bytes() for name, path in files.items()}


def _too_large() -> PackageRefused:
    return PackageRefused(_("The package is too large: at most 10 MB, 60 files and 30 MB unpacked."))
