"""The offices that carry programmes out. They are renamed and merged; papers keep the name of their day."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class OrganisationLevel(models.TextChoices):
    CITY = "city", _("City")
    DEPARTMENT = "department", _("Department")
    DISTRICT = "district", pgettext_lazy("level", "District")
    COMMUNE = "commune", _("Commune")
    SOCIAL_INSURANCE = "social_insurance", _("Social insurance")
    BANK = "bank", _("Bank")
    TAX = "tax", _("Tax office")
    TREASURY = "treasury", _("Treasury")
    CENTRE = "centre", _("Service centre")
    OTHER = "other", _("Other body")


class Organisation(models.Model):
    """A public body, as it is called between two days."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("official name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80)
    level = models.CharField(_("level"), max_length=20, choices=OrganisationLevel)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("superior body")
    )
    symbol = models.CharField(
        _("symbol"), max_length=20, blank=True, help_text=_("As in the number of its papers, e.g. SDL in 45/TTr-SDL.")
    )
    dossier_code = models.CharField(
        _("dossier code"),
        max_length=20,
        blank=True,
        help_text=_("First part of the references of applications, e.g. H24.05."),
    )
    place_name = models.CharField(_("place name on papers"), max_length=60, default="Hải Phòng")
    head_title = models.CharField(_("title of its head"), max_length=60, blank=True, help_text=_("E.g. GIÁM ĐỐC."))
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    duties = models.TextField(_("duties in the Plan"), blank=True, help_text=_("One duty a line."))
    plan_order = models.PositiveSmallIntegerField(_("order in part V of the Plan"), null=True, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid until"), null=True, blank=True)
    successors = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="predecessors", verbose_name=_("successors")
    )

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["plan_order", "name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="organisation_valid_days_in_order",
                violation_error_message=_("The last day of validity is before the first."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def is_valid_on(self, day: date) -> bool:
        return (not self.valid_from or self.valid_from <= day) and (not self.valid_to or day <= self.valid_to)

    @property
    def duty_lines(self) -> list[str]:
        return [line.strip() for line in self.duties.splitlines() if line.strip()]
