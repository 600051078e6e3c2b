"""One work done to many cases, in the background, and what came of each."""

from __future__ import annotations

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import clock
from forms.casework.models import Case

from .works import work_by_key


def private_storage():
    return storages["private"]


class JobState(models.TextChoices):
    RUNNING = "running", _("Running")
    DONE = "done", _("Completed")
    CANCELLED = "cancelled", _("Halted")


class ItemState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    DONE = "done", _("Carried out")
    FAILED = "failed", _("Not done")


class BulkJob(models.Model):
    """Seen by the one who started it. Its files are deleted after some days; papers drawn up by it stay."""

    work = models.CharField(max_length=40)
    title = models.CharField(_("name of the job"), max_length=200)
    options = models.JSONField(default=dict)
    state = models.CharField(_("state"), max_length=10, choices=JobState, default=JobState.RUNNING)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("started at"), default=clock.now)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    #: The ZIP of all pieces.
    file = models.FileField(storage=private_storage, blank=True, max_length=200)

    class Meta:
        verbose_name = _("bulk job")
        verbose_name_plural = _("bulk jobs")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def work_name(self) -> str:
        return str(work_by_key(self.work).name)

    @property
    def folder(self) -> str:
        """Where its pieces lie in the private storage until they are in the ZIP."""
        return f"bulk/{self.pk}"


class BulkItem(models.Model):
    """One case of a job."""

    job = models.ForeignKey(BulkJob, models.CASCADE, related_name="items")
    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()
    state = models.CharField(_("state"), max_length=8, choices=ItemState, default=ItemState.WAITING)
    #: Counted before each try, so that a case that kills its worker is passed over.
    tries = models.PositiveSmallIntegerField(default=0)
    file_name = models.CharField(_("file"), max_length=200, blank=True)
    message = models.TextField(_("why not"), blank=True)

    class Meta:
        verbose_name = _("case of a bulk job")
        verbose_name_plural = _("cases of bulk jobs")
        ordering = ["job", "position"]
        constraints = [
            models.UniqueConstraint(fields=["job", "case"], name="bulk_item_case_once"),
            models.UniqueConstraint(fields=["job", "position"], name="bulk_item_position_once"),
        ]
        indexes = [models.Index(fields=["job", "state", "position"], name="bulk_item_by_state")]

    def __str__(self) -> str:
        return f"{self.job} – {self.position}"

    @property
    def piece(self) -> str:
        """Its name in the private storage."""
        return f"{self.job.folder}/{self.position}"
