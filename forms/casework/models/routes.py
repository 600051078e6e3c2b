"""The path of a programme's cases, as data: stages, offices, working days. And the calendar they are counted in."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from content.models import Organisation, Programme

from ..actions import Duty
from .memberships import Role


class Route(ClusterableModel):
    """An ordered list of stages. A case keeps the route it began with, so a used route is replaced, not edited."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="routes", verbose_name=_("programme"))
    name = models.CharField(_("name"), max_length=120)
    is_active = models.BooleanField(_("for new cases"), default=True)

    class Meta:
        verbose_name = _("route")
        verbose_name_plural = _("routes")
        ordering = ["programme__number", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme"],
                condition=models.Q(is_active=True),
                name="route_one_active_per_programme",
                violation_error_message=_("This programme already has a route for new cases."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def working_days(self) -> int:
        return sum(stage.working_days for stage in self.stages.all())


class Stage(models.Model):
    """One stop: an office, its duty, and how many working days it has."""

    sort_order_field = "position"  # staff reorder the stages by dragging

    route = ParentalKey(Route, on_delete=models.CASCADE, related_name="stages")
    position = models.PositiveSmallIntegerField(_("order in the route"))
    name = models.CharField(_("name"), max_length=120)
    duty = models.CharField(_("duty"), max_length=12, choices=Duty)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("office"))
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.OFFICER)
    working_days = models.PositiveSmallIntegerField(_("working days"), default=0)

    class Meta:
        verbose_name = _("stage")
        verbose_name_plural = _("stages")
        ordering = ["route", "position"]
        constraints = [models.UniqueConstraint(fields=["route", "position"], name="stage_position_once")]

    def __str__(self) -> str:
        return f"{self.position}. {self.name}"


class Holiday(models.Model):
    """A day that is not worked, or (swapped) a Saturday or Sunday that is."""

    day = models.DateField(_("day"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    is_worked = models.BooleanField(_("worked after all"), default=False)

    class Meta:
        verbose_name = _("holiday")
        verbose_name_plural = _("holidays")
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.name}"
