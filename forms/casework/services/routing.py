"""Storing a route as a designer edited it."""

from __future__ import annotations

from django.db import transaction

from ..models import Case, Route, Stage


def route_is_used(route: Route) -> bool:
    return Case.objects.filter(route=route.pk).exists()


@transaction.atomic
def route_save(*, route: Route) -> Route:
    """Cases keep the route they began with: one that has some is closed for new ones, and what was edited becomes a
    route of its own. Stages are written anew, for two of them can't have the same place for a moment.
    """
    if route.pk and route_is_used(route):
        Route.objects.filter(pk=route.pk).update(is_active=False)
        route.pk, route._state.adding = None, True
    elif route.pk:
        Stage.objects.filter(route=route.pk).delete()
    for stage in route.stages.all():
        stage.pk, stage._state.adding = None, True
    route.save()
    return route
