"""The route of a programme and its sample cases in its package."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.models import Programme
from content.packaging.archives import Files
from content.packaging.parts import Identity, Item, PackagePart, named, other_programme
from content.packaging.refusals import PackageRefused, missing_key, nearest, refused_all, under, unknown_key
from content.packaging.shapes import Row, Shape, listed, mapping, text
from content.packaging.texts import yaml_read, yaml_write

from .models import SAMPLE_ENDS, Route, SampleCases, Stage
from .route_rules import route_faults
from .samples import Sample, field_keys, samples_of, stored

ROUTE, SAMPLES = "route.yaml", "sample_cases.yaml"
#: Key of a sample case → what it is.
SAMPLE = {"day": date, "until": str, "supplement": dict, "refusal": dict, "answers": dict, "files": list}


class RoutePart(PackagePart):
    """A route that cases have begun is never changed: a replaced one gives way to a new one, for new cases."""

    name = "route"
    label = gettext_lazy("Route")
    order = 50
    members = re.compile(r"route\.yaml")
    permissions = ("casework.add_route", "casework.change_route")
    shape = Shape(
        Route,
        ["programme", "name"],
        lists={"stages": Shape(Stage, ["name", "duty", "organisation", "role", "working_days"])},
    )

    def _row(self, code: str) -> Row | None:
        route = Route.objects.filter(programme__code=code, is_active=True).first()
        return self.shape.row_of(route) if route else None

    def export(self, programme: Programme) -> Files:
        row = self._row(programme.code)
        return {ROUTE: yaml_write(self.shape.lean(row))} if row else {}

    def read(self, files: Files, identity: Identity) -> Row | None:
        if ROUTE not in files:
            return None
        row = self.shape.read(yaml_read(files[ROUTE], ROUTE), ROUTE)
        if row["programme"] != identity.kept:
            raise other_programme(row["programme"], identity, under(ROUTE, "programme"))
        place = under(ROUTE, "stages")
        if faults := [f"{place}: {fault}" for fault in route_faults([stage["duty"] for stage in row["stages"]])]:
            raise refused_all(faults)
        return row | {"programme": identity.code}

    def items(self, data: Row | None, identity: Identity) -> list[Item]:
        if data is None:
            return []
        return self.its([Item("route", named(Route, data["name"]), self._row(identity.code), data, self.shape.labels)])

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        Route.objects.filter(programme__code=identity.code, is_active=True).update(is_active=False)
        route = self.shape.fill(Route(), item.coming, ROUTE)
        route.save()
        for position, row in enumerate(item.coming["stages"], 1):
            stage = Stage(route=route, position=position)
            self.shape.lists["stages"].fill(stage, row, under(under(ROUTE, "stages"), position)).save()


class SamplesPart(PackagePart):
    name = "samples"
    label = gettext_lazy("Sample cases")
    order = 60
    members = re.compile(r"sample_cases\.yaml")

    def export(self, programme: Programme) -> Files:
        samples = samples_of(programme.code)
        return {} if samples is None else {SAMPLES: yaml_write({"cases": samples})}

    def read(self, files: Files, identity: Identity) -> list[Sample] | None:
        if SAMPLES not in files:
            return None
        cases = mapping(yaml_read(files[SAMPLES], SAMPLES), SAMPLES, ["cases"])["cases"]
        place = under(SAMPLES, "cases")
        return [sample_read(sample, under(place, number)) for number, sample in enumerate(listed(cases, place), 1)]

    def items(self, data: list[Sample] | None, identity: Identity) -> list[Item]:
        if data is None:
            return []
        labels = {"answers": _("Answers"), "day": _("Day"), "until": _("Until"), "files": _("Files")}
        name = _("%(count)d sample cases") % {"count": len(data)}
        return self.its([Item("cases", name, samples_of(identity.code), data, labels)])

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        keys = set(field_keys(identity.code))
        place = under(SAMPLES, "cases")
        faults = [
            f"{under(place, number)}: {_('No question has the key “%s”.') % key}{nearest(key, keys)}"
            for number, sample in enumerate(item.coming, 1)
            for key in [*sample["answers"], *sample.get("files", [])]
            if key not in keys
        ]
        if faults:
            raise refused_all(faults)
        SampleCases.objects.update_or_create(
            programme=Programme.objects.get(code=identity.code),
            defaults={"cases": [stored(sample) for sample in item.coming]},
        )


def sample_read(data: Any, place: str) -> Sample:
    """Raises PackageRefused."""
    for key, value in mapping(data, place).items():
        if key not in SAMPLE:
            raise unknown_key(key, SAMPLE, place)
        if not isinstance(value, SAMPLE[key]):
            raise PackageRefused(_("The value of “%(name)s” is of the wrong kind.") % {"name": key}, place)
    for key in ("day", "until", "answers"):
        if key not in data:
            raise missing_key(key, place)
    if data["until"] not in SAMPLE_ENDS:
        message = _("A sample case goes until one of these: %s.") % ", ".join(SAMPLE_ENDS)
        raise PackageRefused(message, under(place, "until"))
    for key in data.get("files", []):
        text(key, under(place, "files"))
    return data
