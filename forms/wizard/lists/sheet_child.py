"""Reads one uploaded sheet into texts. Runs in a confined child only (`reading.sheet_read`).

Input: the file; argument: the most rows it may have. Output: JSON, {"refused": reason, "place": cell} or {"rows":
[[number of the line, [text of each cell]]]} without empty lines. By content, never by name: XLSX, else text with
separators.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_PARTS = 300
MOST_UNPACKED = 60 * 1024 * 1024
#: A sheet shrinks to a tenth or twentieth; what shrinks more was made to burst.
MOST_RATIO = 150
MOST_COLUMNS = 100
MOST_SIGNS = 10_000_000
#: Lines above the list: letterhead, title, header.
LINES_ABOVE = 30


class Refused(Exception):
    def __init__(self, reason: str, place: str = "") -> None:
        super().__init__(reason)
        self.reason, self.place = reason, place


def lines_of(content: bytes, most: int) -> list[tuple[int, list[str]]]:
    """(number of the line, texts) of every line that is not empty. Raises Refused."""
    lines, signs = [], 0
    for number, cells in enumerate(_sheet(content) if content[:2] == b"PK" else texts_of(content), start=1):
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            continue
        signs += sum(map(len, cells))
        if len(cells) > MOST_COLUMNS:
            raise Refused("columns")
        if len(lines) >= most + LINES_ABOVE:
            raise Refused("rows")
        if signs > MOST_SIGNS:
            raise Refused("heavy")
        lines.append((number, cells))
    return lines


def _sheet(content: bytes) -> Iterator[list[str]]:
    package_check(content)
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    if not book.worksheets:
        raise Refused("damaged")
    sheet = book.worksheets[0]
    sheet.reset_dimensions()
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                raise Refused("formula", cell.coordinate)
        yield [text_of(cell.value) for cell in row]


def package_check(content: bytes) -> None:
    """Before anything is unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = package.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Refused("heavy")
    for part in parts:
        if part.flag_bits & 1:
            raise Refused("password")
        if part.file_size > 1_000_000 and part.file_size > MOST_RATIO * max(part.compress_size, 1):
            raise Refused("heavy")
        if part.filename.endswith("vbaProject.bin"):
            raise Refused("macro")
        if "/externalLinks/" in part.filename:
            raise Refused("links")
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise Refused("kind")


def text_of(value: Any) -> str:
    """As a person in Việt Nam would have typed it: 8/3/1990 with two digits each, 1234,5."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, datetime) and (value.hour or value.minute):
        return f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, float):
        return f"{Decimal(repr(value)).normalize():f}".replace(".", ",")
    return str(value)


def texts_of(content: bytes) -> Iterator[list[str]]:
    if content.startswith(OLE):
        raise Refused("password" if "EncryptedPackage".encode("utf-16-le") in content else "old")
    if content[:4] == b"%PDF" or b"\x00\x00\x00" in content[:1000]:
        raise Refused("kind")
    text = decoded(content)
    try:
        yield from (list(row) for row in csv.reader(io.StringIO(text), delimiter=separator_of(text)))
    except csv.Error:
        raise Refused("damaged") from None


def decoded(content: bytes) -> str:
    """UTF-8 or UTF-16 with or without its mark, else the Vietnamese code page of old Windows."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        codes = ["utf-16"]
    elif content[:400].count(0) * 3 > len(content[:400]):
        codes = ["utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"]
    else:
        codes = ["utf-8-sig", "cp1258"]
    for code in codes:
        try:
            return unicodedata.normalize("NFC", content.decode(code))
        except UnicodeDecodeError:
            continue
    raise Refused("damaged")


def separator_of(text: str) -> str:
    """The one that is most frequent in the first lines."""
    start = "\n".join(text.splitlines()[:5])
    return max("\t;,", key=start.count)


def main() -> None:
    content = sys.stdin.buffer.read()
    try:
        answer: dict[str, Any] = {"rows": lines_of(content, int(sys.argv[1]))}
    except Refused as refusal:
        answer = {"refused": refusal.reason, "place": refusal.place}
    except MemoryError:
        raise
    except Exception:
        # Whatever a broken or hostile file provokes in a parser, the answer is the same: it can't be read.
        answer = {"refused": "damaged", "place": ""}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
