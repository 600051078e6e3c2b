"""Provinces, districts and communes, each between two days: addresses of 2021 keep their names after the reforms."""

from __future__ import annotations

import re
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from content.text import fold

from .validity import valid_days_in_order

#: What the name of a unit may begin with. With its marks: Quán Trữ is no quận.
KIND_IN_NAME = re.compile(r"(thành phố|tỉnh|quận|huyện|thị xã|phường|xã|thị trấn) +(?=\S)", re.IGNORECASE)


class PlaceKind(models.TextChoices):
    PROVINCE = "province", _("Province")
    DISTRICT = "district", pgettext_lazy("place", "District")
    COMMUNE = "commune", pgettext_lazy("place", "Commune")


class PlaceQuerySet(models.QuerySet):
    def on(self, day: date) -> PlaceQuerySet:
        """Those that exist on a day."""
        return self.filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day))


class Place(models.Model):
    """A unit of administration, named as between two days. Provinces stand without "thành phố" or "tỉnh"."""

    code = models.SlugField(_("code"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=PlaceKind)
    name = models.CharField(_("name"), max_length=100)
    bare_name = models.CharField(max_length=100, editable=False, db_index=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid until"), null=True, blank=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name=_("merged into")
    )
    is_unsure = models.BooleanField(_("to be checked"), default=False)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["pk"]
        constraints = [
            valid_days_in_order("place_valid_days_in_order"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.bare_name = fold(KIND_IN_NAME.sub("", self.name, count=1))
        super().save(*args, **kwargs)
