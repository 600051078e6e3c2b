"""Where a person lives, as far as a list may or wants to say it: read from the address as it was written."""

from __future__ import annotations

import re

#: Parts of an address that name an area; houses, lanes and streets come before them.
AREA = re.compile(r"(phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tp\.?|tỉnh)\s", re.IGNORECASE)
COMMUNE = re.compile(r"(phường|xã|thị trấn|đặc khu)\s", re.IGNORECASE)


def area_of(address: str) -> str:
    """ "Số 12 ngõ 45, phường Cát Dài, quận Lê Chân, Hải Phòng" → "phường Cát Dài, quận Lê Chân, Hải Phòng"."""
    parts = [part.strip() for part in address.split(",")]
    first = next((at for at, part in enumerate(parts) if AREA.match(part)), None)
    return "" if first is None else ", ".join(parts[first:])


def commune_of(address: str) -> str:
    """ "phường Cát Dài, quận Lê Chân"; empty where none is named."""
    area = area_of(address)
    return ", ".join(area.split(", ")[:2]) if COMMUNE.match(area) else ""
