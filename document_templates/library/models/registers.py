"""The number registers: the counter and the book of an office."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import clock
from content.models import Organisation


class NumberRegister(models.Model):
    """The counter and book behind "1234/QĐ-UBND", per office, symbol and year. Starts again at 01 each year."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("office"))
    symbol = models.CharField(_("symbol"), max_length=40, help_text=_("E.g. QĐ-UBND."))
    year = models.PositiveSmallIntegerField(_("year"))
    last = models.PositiveIntegerField(_("last number given"), default=0)

    class Meta:
        verbose_name = _("number register")
        verbose_name_plural = _("number registers")
        constraints = [models.UniqueConstraint(fields=["organisation", "symbol", "year"], name="number_register_once")]

    def __str__(self) -> str:
        return f"{self.organisation.short_name} – {self.symbol} – {self.year}"


class RegisterEntry(models.Model):
    """One number of the book, taken in the transaction of the act; never given twice."""

    register = models.ForeignKey(NumberRegister, models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField(_("number"))
    taken_at = models.DateTimeField(_("taken at"), default=clock.now)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("number of a paper")
        verbose_name_plural = _("numbers of papers")
        ordering = ["register", "number"]
        constraints = [models.UniqueConstraint(fields=["register", "number"], name="register_entry_number_once")]

    def __str__(self) -> str:
        return f"{self.number:02d}/{self.register.symbol}"
