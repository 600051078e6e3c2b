"""Official templates, their immutable versions, the number registers, and every paper that was produced."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import clock
from content.models import Organisation, Programme
from forms.applications.codes import UNAMBIGUOUS
from forms.applications.models import Application
from forms.casework.models import Batch, Case, CaseEvent, Decision

from .kinds import kind_by_key, kind_choices
from .placeholder_lines import Line, filter_lines, lines_of
from .verification_values import with_verification_sample


def private_storage():
    return storages["private"]


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

    def __str__(self) -> str:
        return self.name

    @property
    def newest_version(self) -> TemplateVersion | None:
        return self.versions.first() if self.pk else None

    @property
    def versions_listed(self) -> list[TemplateVersion]:
        """Newest first, without their bytes."""
        return list(self.versions.defer("content").select_related("created_by")) if self.pk else []

    @property
    def placeholder_lines(self) -> list[Line]:
        if not self.kind:
            return []
        return lines_of(with_verification_sample(kind_by_key(self.kind).sample_for(self.programme)))

    @property
    def filter_lines(self) -> list[Line]:
        return filter_lines()


class VersionFixed(RuntimeError):
    """A template version and a generated document never change: add a new one."""


class TemplateVersion(models.Model):
    """One uploaded DOCX, proved with a sample before it was stored. Never changes."""

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

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise VersionFixed
        super().save(*args, **kwargs)


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


def verification_code_make() -> str:
    """84 bits (31 signs to the power of 17). Papers of before keep their codes of 12."""
    return "".join(secrets.choice(UNAMBIGUOUS) for _ in range(17))


class GeneratedDocument(models.Model):
    """A produced paper: stored bytes + template version + data used + number + hash. Never overwritten.

    Exactly one of application, case, batch, decision is its subject.
    """

    kind = models.CharField(_("kind of paper"), max_length=40, choices=kind_choices)
    application = models.ForeignKey(Application, models.PROTECT, null=True, blank=True, related_name="documents")
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="documents")
    batch = models.ForeignKey(Batch, models.PROTECT, null=True, blank=True, related_name="documents")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="documents")
    #: The event that asked for it; makes its production idempotent.
    event = models.ForeignKey(CaseEvent, models.PROTECT, null=True, blank=True, related_name="documents")
    template_version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="documents")
    register_entry = models.OneToOneField(RegisterEntry, models.PROTECT, null=True, blank=True, related_name="document")
    data = models.JSONField(_("data used"))
    content = models.BinaryField(_("DOCX"))
    sha256 = models.CharField(max_length=64, db_index=True)
    verification_code = models.CharField(max_length=17, unique=True, default=verification_code_make)
    created_at = models.DateTimeField(_("drawn up at"), default=clock.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("generated document")
        verbose_name_plural = _("generated documents")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "event"],
                condition=models.Q(event__isnull=False),
                name="generated_document_once_per_event",
            ),
            models.UniqueConstraint(
                fields=["kind", "application"],
                condition=models.Q(application__isnull=False),
                name="generated_document_once_per_application",
            ),
            models.UniqueConstraint(
                fields=["kind", "decision"],
                condition=models.Q(decision__isnull=False),
                name="generated_document_once_per_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.register_entry or self.pk}"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise VersionFixed
        super().save(*args, **kwargs)


class PdfCopy(models.Model):
    """The PDF of a generated document, made once on first request."""

    document = models.OneToOneField(GeneratedDocument, models.CASCADE, related_name="pdf")
    content = models.BinaryField(_("PDF"))
    sha256 = models.CharField(max_length=64, db_index=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = _("PDF copy")
        verbose_name_plural = _("PDF copies")

    def __str__(self) -> str:
        return f"{self.document}.pdf"
