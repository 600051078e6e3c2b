"""Help with filling in: a neighbour who typed for somebody, or an officer who went out to him."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Assistance(models.Model):
    """Who filled in an application for its applicant, who declared and sent it himself. Evidence."""

    application = models.OneToOneField(
        "applications.Application", models.PROTECT, related_name="assistance", verbose_name=_("application")
    )
    name = models.CharField(_("helper"), max_length=150)
    relation = models.CharField(_("relation to the applicant"), max_length=200, blank=True)
    phone = models.CharField(_("telephone of the helper"), max_length=20, blank=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=pgettext_lazy("who helped", "officer"),
    )

    class Meta:
        verbose_name = _("help with filling in")
        verbose_name_plural = _("help with filling in")

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.relation, self.phone) if part)
