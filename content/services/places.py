"""Places from the package file into rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from content import packages
from content.models import Place, PlaceKind
from content.text import slug

Row = dict[str, Any]


def places_load() -> None:
    """Creates the places that are missing, by code; those that exist are left as staff changed them."""
    data = packages.read("shared/places.yaml")
    provinces = _create(PlaceKind.PROVINCE, data["provinces"], None)
    _successors(data["provinces"], provinces)
    for province, rows in data["districts"].items():
        districts = _create(PlaceKind.DISTRICT, rows, provinces[province])
        _successors(rows, districts)
        for row in rows:
            days = data["communes_valid"]
            communes = [{"name": name, **days} for name in row.get("communes", ())]
            _create(PlaceKind.COMMUNE, communes, districts[row["name"]])


def _create(kind: PlaceKind, rows: Iterable[Row], parent: Place | None) -> dict[str, Place]:
    """{name: place} of the rows, made or found."""
    known = {place.code: place for place in Place.objects.filter(kind=kind, parent=parent)}
    before = f"{parent.code}-" if parent else ""
    places = {}
    for row in rows:
        code = before + slug(row["name"])
        columns = {key: value for key, value in row.items() if key not in ("communes", "successor")}
        places[row["name"]] = known.get(code) or Place.objects.create(code=code, kind=kind, parent=parent, **columns)
    return places


def _successors(rows: Iterable[Row], places: dict[str, Place]) -> None:
    for row in rows:
        place = places[row["name"]]
        if row.get("successor") and not place.successor_id:
            place.successor = places[row["successor"]]
            place.save(update_fields=["successor"])
