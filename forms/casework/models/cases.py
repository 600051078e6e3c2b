"""The handling of one application, its log, and who looked at it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from content import clock
from content.models import Organisation
from forms.applications.models import Application

from ..actions import Verb
from ..statuses import ENDED, Status
from .routes import Route, Stage


class Appraisal(models.TextChoices):
    NONE = "", _("Not yet appraised")
    ELIGIBLE = "eligible", _("Eligible")
    NOT_ELIGIBLE = "not_eligible", _("Not eligible")


class Case(models.Model):
    """All that moves about an application: status, stage, office, officer, due day."""

    application = models.OneToOneField(Application, models.PROTECT, related_name="case", verbose_name=_("application"))
    route = models.ForeignKey(Route, models.PROTECT, related_name="cases", verbose_name=_("route"))
    stage = models.ForeignKey(Stage, models.PROTECT, related_name="cases", verbose_name=_("stage"))
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="cases", verbose_name=_("office"))
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="cases", verbose_name=_("officer")
    )
    status = models.PositiveSmallIntegerField(_("status"), choices=Status, default=Status.NEW)
    appraisal = models.CharField(_("appraisal"), max_length=12, choices=Appraisal, blank=True, default=Appraisal.NONE)
    #: In whole đồng, computed by the server from the rule version; None until appraised as eligible.
    amount = models.DecimalField(_("amount (đồng)"), max_digits=15, decimal_places=0, null=True, blank=True)
    received_at = models.DateTimeField(_("received at"), null=True, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    #: The clock stops while waiting for a supplement; the due day moves on by the days waited.
    waiting_since = models.DateField(_("waiting since"), null=True, blank=True)
    supplement_requests = models.PositiveSmallIntegerField(_("requests to supplement"), default=0)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    #: Reference, names and identifiers, folded: what the search of the desk looks into.
    search_text = models.TextField(editable=False, blank=True)

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["due_on", "pk"]
        indexes = [models.Index(fields=["organisation", "status"], name="case_inbox")]

    def __str__(self) -> str:
        return self.application.reference

    @property
    def has_ended(self) -> bool:
        return self.status in ENDED

    @property
    def is_overdue(self) -> bool:
        return bool(self.due_on) and not self.has_ended and not self.waiting_since and self.due_on < clock.today()


class LogFixed(RuntimeError):
    """The log is only added to."""


class CaseEvent(models.Model):
    """One line of the case's log. Refuses update and delete, here and by a database trigger."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="events")
    verb = models.CharField(_("what"), max_length=24, choices=Verb)
    at = models.DateTimeField(pgettext_lazy("event", "when"), default=clock.now)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    #: The name of the day: people marry, leave, change office.
    actor_name = models.CharField(_("who"), max_length=150)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    stage_from = models.ForeignKey(Stage, models.PROTECT, null=True, blank=True, related_name="+")
    stage_to = models.ForeignKey(Stage, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(_("note"), blank=True)
    #: What the paper of this event needs (papers asked for, reason …); plain JSON.
    data = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("log line")
        verbose_name_plural = _("log")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.case} {self.get_verb_display()}"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise LogFixed
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise LogFixed


class AccessRecord(models.Model):
    """Who opened, downloaded or exported which case."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, related_name="access_records")
    what = models.CharField(_("what"), max_length=60)
    at = models.DateTimeField(pgettext_lazy("event", "when"), default=clock.now)

    class Meta:
        verbose_name = _("access record")
        verbose_name_plural = _("access records")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.user} {self.what} {self.case}"
