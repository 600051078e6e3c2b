"""The number registers: the counter and the book of an office."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import clock
from content.models import Organisation

from .fixed import Fixed


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
    """One number of the book, taken in the transaction of the act; never given twice.

    What becomes of it is added beside it: a paper of ours, a reservation, a paper of elsewhere, that it was voided.
    """

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


class EntryAct(Fixed):
    """Something that a clerk did about a number. Never changes."""

    at = models.DateTimeField(_("at"), default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.entry)


class Reservation(EntryAct):
    """The number is kept for a paper that is drawn up elsewhere, or later."""

    entry = models.OneToOneField(RegisterEntry, models.PROTECT, related_name="reservation")
    purpose = models.CharField(_("for which paper"), max_length=500)

    class Meta:
        verbose_name = _("reserved number")
        verbose_name_plural = _("reserved numbers")


class OutsidePaper(EntryAct):
    """A paper that was not drawn up here and bears the number: what the book says of it (Nghị định 30/2020)."""

    entry = models.OneToOneField(RegisterEntry, models.PROTECT, related_name="outside_paper")
    title = models.CharField(_("kind and subject of the paper"), max_length=500)
    day = models.DateField(_("date of the paper"))
    signer = models.CharField(_("signed by"), max_length=200)
    recipients = models.CharField(_("recipients"), max_length=500)
    keeper = models.CharField(_("who keeps the file copy"), max_length=200)
    copies = models.PositiveSmallIntegerField(_("number of copies"))
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("paper drawn up elsewhere")
        verbose_name_plural = _("papers drawn up elsewhere")


class Voiding(EntryAct):
    """The number is void, with the paper that may bear it; it is never given again."""

    entry = models.OneToOneField(RegisterEntry, models.PROTECT, related_name="voiding")
    reason = models.CharField(_("reason"), max_length=500)

    class Meta:
        verbose_name = _("voided number")
        verbose_name_plural = _("voided numbers")
