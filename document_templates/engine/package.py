"""The zip file around a paper: members of the template are copied as they lie, deflated; only new parts are packed."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from io import BytesIO

try:
    from isal import isal_zlib
except ImportError:  # no wheel for this machine: zlib packs smaller and slower
    isal_zlib = None

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5HI")
_PLACE = struct.Struct("<I")
_END = struct.Struct("<4s4H2IH")
_STORED, _DEFLATED = 0, 8
#: UTF-8 names; the first day a zip file can name, so that the same paper has the same bytes.
_FLAGS, _DAY = 0x800, 0x21
_VERSION = 20
#: Levels that are quick rather than small: a list is packed to about a thirtieth all the same.
_LEVEL = 1


@dataclass(frozen=True)
class Member:
    """One file of the package, packed, with what the zip file says of it."""

    name: str
    method: int
    packed: tuple[bytes, ...]
    #: Its header with its name, what the directory says before and after its place, bytes of header and content.
    header: bytes
    entry: bytes
    length: int

    def content(self) -> bytes:
        data = b"".join(self.packed)
        return zlib.decompress(data, -15) if self.method == _DEFLATED else data


def _member(name: str, method: int, crc: int, size: int, packed: tuple[bytes, ...]) -> Member:
    encoded, length = name.encode(), sum(map(len, packed))
    common = (_FLAGS, method, 0, _DAY, crc, length, size, len(encoded), 0)
    header = _LOCAL.pack(b"PK\3\4", _VERSION, *common) + encoded
    entry = _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *common, 0, 0, 0, 0)
    return Member(name, method, packed, header, entry, len(header) + length)


def deflated(name: str, pieces: Iterable[bytes]) -> Member:
    """Packs the pieces one after another; none is kept."""
    library = isal_zlib or zlib
    packer, crc, size, packed = library.compressobj(_LEVEL, zlib.DEFLATED, -15), 0, 0, []
    for piece in pieces:
        packed.append(packer.compress(piece))
        crc = library.crc32(piece, crc)
        size += len(piece)
    packed.append(packer.flush())
    return _member(name, _DEFLATED, crc, size, tuple(packed))


def stored(name: str, content: bytes) -> Member:
    """As it is: what is packed already, or too small to be worth it."""
    return _member(name, _STORED, zlib.crc32(content), len(content), (content,))


def members_of(package: bytes) -> dict[str, Member]:
    """Every member by its name, in its order, as it lies."""
    with zipfile.ZipFile(BytesIO(package)) as file:
        return {entry.filename: _as_it_lies(package, entry) for entry in file.infolist()}


def _as_it_lies(package: bytes, entry: zipfile.ZipInfo) -> Member:
    name_length, extra_length = struct.unpack_from("<2H", package, entry.header_offset + 26)
    start = entry.header_offset + _LOCAL.size + name_length + extra_length
    packed = package[start : start + entry.compress_size]
    return _member(entry.filename, entry.compress_type, entry.CRC, entry.file_size, (packed,))


def packed(members: Collection[Member]) -> bytes:
    """The zip file of these members."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        out += (member.header, *member.packed)
        directory += (member.entry, _PLACE.pack(offset), member.name.encode())
        offset += member.length
    size, count = sum(map(len, directory)), len(members)
    return b"".join([*out, *directory, _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)])
