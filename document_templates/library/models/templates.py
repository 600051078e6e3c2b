"""Official templates and their immutable versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import clock
from content.models import Programme

from ..kinds import kind_by_key, kind_choices
from ..placeholder_lines import Line, filter_lines, lines_of
from ..verification_values import with_verification_sample
from .fixed import Fixed

if TYPE_CHECKING:
    from .steps import VersionStep


class DocumentTemplate(models.Model):
    """An official template of one kind, for one programme or (no programme) for all."""

    kind = models.CharField(_("kind of paper"), max_length=40, choices=kind_choices)
    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, blank=True, related_name="document_templates", verbose_name=_("programme")
    )
    name = models.CharField(_("name"), max_length=200)

    class Meta:
        verbose_name = _("document template")
        verbose_name_plural = _("document templates")
        ordering = ["kind", "programme__number"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "programme"],
                name="document_template_once",
                violation_error_message=_("There already is a template of this kind for this programme."),
            ),
            # A rule of its own: SQLite takes each missing programme for another one.
            models.UniqueConstraint(
                fields=["kind"],
                condition=models.Q(programme__isnull=True),
                name="document_template_general_once",
                violation_error_message=_("There already is a general template of this kind."),
            ),
        ]
        permissions = [("publish_documenttemplate", "Can check document templates and put them into use")]

    def __str__(self) -> str:
        return self.name

    @property
    def newest_version(self) -> TemplateVersion | None:
        return self.versions.first() if self.pk else None

    @property
    def version_in_use(self) -> TemplateVersion | None:
        """The newest that was put into use: papers are drawn up with it."""
        return self.versions.filter(steps__act="published").first() if self.pk else None

    @property
    def version_waiting(self) -> TemplateVersion | None:
        """The newest that waits for its check."""
        return next((version for version in self.versions_listed if version.stands_at == "sent"), None)

    @property
    def versions_listed(self) -> list[TemplateVersion]:
        """Newest first, without their bytes, each with the number of its papers and when the last was drawn up."""
        if not self.pk:
            return []
        listed = self.versions.defer("content").select_related("created_by").prefetch_related("steps__by")
        return list(listed.annotate(papers=models.Count("documents"), last_used=models.Max("documents__created_at")))

    @property
    def placeholder_lines(self) -> list[Line]:
        if not self.kind:
            return []
        return lines_of(with_verification_sample(kind_by_key(self.kind).sample_for(self.programme)))

    @property
    def filter_lines(self) -> list[Line]:
        return filter_lines()


class TemplateVersion(Fixed):
    """One uploaded file, proved with a sample before it was stored. Never changes."""

    template = models.ForeignKey(DocumentTemplate, models.PROTECT, related_name="versions", verbose_name=_("template"))
    number = models.PositiveIntegerField(_("version"))
    content = models.BinaryField(_("DOCX"))
    file_name = models.CharField(_("file name"), max_length=200)
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(_("uploaded at"), default=clock.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("uploaded by")
    )

    class Meta:
        verbose_name = _("template version")
        verbose_name_plural = _("template versions")
        ordering = ["template", "-number"]
        constraints = [models.UniqueConstraint(fields=["template", "number"], name="template_version_number_once")]

    def __str__(self) -> str:
        return f"{self.template} – v{self.number}"

    @property
    def last_step(self) -> VersionStep | None:
        return (list(self.steps.all()) or [None])[-1]

    @property
    def stands_at(self) -> str:
        """The act of the last step, empty for a draft."""
        return self.last_step.act if self.last_step else ""

    @property
    def suffix(self) -> str:
        """Of this file and of the papers filled in with it: "docx", "xlsx" …"""
        return self.file_name.rpartition(".")[2]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """As which files it is handed out: a Word file also as PDF."""
        return ("docx", "pdf") if self.suffix == "docx" else (self.suffix,)
