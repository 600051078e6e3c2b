"""Reading places: which there are on a day, and how a typed name is spelled."""

from __future__ import annotations

import re
from datetime import date

from django.db.models import QuerySet

from .models import Place, PlaceKind
from .text import fold

LONGEST = 100
SHORT = {"tp": "thanh pho", "tx": "thi xa", "tt": "thi tran", "t": "tinh", "q": "quan", "h": "huyen", "p": "phuong",
         "x": "xa"}  # fmt: skip
ABBREVIATED = re.compile(r"^(?:(tp|tx|tt)[. ]|([tqhpx])\.) *")
PROVINCE = re.compile("^(?:thanh pho|tinh) ")


def places_within(parent: Place | None, day: date) -> QuerySet[Place]:
    """The provinces (without a parent), the districts of a province, or the communes of a district."""
    kinds = {None: PlaceKind.PROVINCE, PlaceKind.PROVINCE: PlaceKind.DISTRICT, PlaceKind.DISTRICT: PlaceKind.COMMUNE}
    kind = kinds.get(parent.kind if parent else None)
    return Place.objects.on(day).filter(parent=parent, kind=kind) if kind else Place.objects.none()


def place_named(typed: str, parent: Place | None, day: date) -> Place | None:
    """The one place that is meant: marks, capitals and abbreviations of its kind may differ, or the kind be left out.

    None when none is known, or several are: what was typed then stays as it is.
    """
    if len(typed) > LONGEST:
        return None
    name = ABBREVIATED.sub(lambda found: f"{SHORT[found[1] or found[2]]} ", fold(typed), count=1)
    bare = {name, name.partition(" ")[2], name.split(" ", 2)[-1]}
    found = [
        place
        for place in places_within(parent, day).filter(bare_name__in=bare)
        if name in (place.bare_name, fold(place.name)) or (not parent and PROVINCE.sub("", name) == place.bare_name)
    ]
    return found[0] if len(found) == 1 else None


def districts_are_abolished(day: date) -> bool:
    """Whether provinces consist of communes only, as since 01/7/2025."""
    districts = Place.objects.filter(kind=PlaceKind.DISTRICT)
    return not districts.on(day).exists() and districts.filter(valid_to__lt=day).exists()
