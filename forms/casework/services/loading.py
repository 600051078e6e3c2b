"""Routes and sample cases of the packages, and the calendar. What exists is left as staff changed it."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from content import packages
from content.models import Organisation, Programme

from ..models import Holiday, Role, Route, SampleCases, Stage
from ..samples import Sample, stored


@transaction.atomic
def casework_load() -> None:
    """Idempotent. A package without a `route.yaml` has no route yet; one that names an unknown office raises."""
    if (packages.PACKAGES / "shared" / "holidays.yaml").exists():
        holidays_load()
    for folder in packages.folders():
        if (folder / "route.yaml").exists():
            route_load(packages.read(folder / "route.yaml"))
    for path, programme in packages.files_of_programmes("sample_cases.yaml"):
        samples_load(programme, packages.read(path)["cases"])


def samples_load(programme: str, samples: list[Sample]) -> None:
    if not SampleCases.objects.filter(programme__code=programme).exists():
        cases = [stored(sample) for sample in samples]
        SampleCases.objects.create(programme=Programme.objects.get(code=programme), cases=cases)


def holidays_load() -> None:
    for row in packages.read("shared/holidays.yaml")["holidays"]:
        Holiday.objects.get_or_create(
            day=row["day"], defaults={"name": row["name"], "is_worked": row.get("is_worked", False)}
        )


def route_load(data: dict[str, Any]) -> Route:
    """The route of `data["programme"]`, made unless the programme has one."""
    programme = Programme.objects.get(code=data["programme"])
    route, is_new = Route.objects.get_or_create(programme=programme, is_active=True, defaults={"name": data["name"]})
    if is_new:
        for position, stage in enumerate(data["stages"], start=1):
            stage_create(route, position, stage)
    return route


def stage_create(route: Route, position: int, stage: dict[str, Any]) -> Stage:
    return Stage.objects.create(
        route=route,
        position=position,
        name=stage["name"],
        duty=stage["duty"],
        organisation=Organisation.objects.get(code=stage["organisation"]),
        role=stage.get("role", Role.OFFICER),
        working_days=stage.get("working_days", 0),
    )
