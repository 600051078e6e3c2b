"""Every paper that was produced, and its copies."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import clock
from forms.applications.codes import UNAMBIGUOUS
from forms.applications.models import Application
from forms.casework.models import Batch, Case, CaseEvent, Decision

from ..kinds import kind_choices
from ..signature_words import Told, told
from ..verification_values import code_grouped
from .fixed import Fixed
from .registers import RegisterEntry
from .templates import TemplateVersion


def verification_code_make() -> str:
    """84 bits (31 signs to the power of 17). Papers of before keep their codes of 12."""
    return "".join(secrets.choice(UNAMBIGUOUS) for _ in range(17))


class GeneratedDocument(Fixed):
    """A produced paper: stored bytes + template version + data used + number + hash. Never overwritten.

    Exactly one of application, case, batch, decision is its subject. One that must be corrected is drawn up again:
    a paper of its own with its own code, which bears the same number and says which one it replaces, and why.
    """

    kind = models.CharField(_("kind of paper"), max_length=40, choices=kind_choices)
    application = models.ForeignKey(Application, models.PROTECT, null=True, blank=True, related_name="documents")
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="documents")
    batch = models.ForeignKey(Batch, models.PROTECT, null=True, blank=True, related_name="documents")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="documents")
    #: The event that asked for it; makes its production idempotent.
    event = models.ForeignKey(CaseEvent, models.PROTECT, null=True, blank=True, related_name="documents")
    template_version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="documents")
    register_entry = models.ForeignKey(RegisterEntry, models.PROTECT, null=True, blank=True, related_name="documents")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    reason = models.CharField(_("why it was drawn up again"), max_length=500, blank=True)
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
                condition=models.Q(event__isnull=False, replaces__isnull=True),
                name="generated_document_once_per_event",
            ),
            models.UniqueConstraint(
                fields=["kind", "application"],
                condition=models.Q(application__isnull=False, replaces__isnull=True),
                name="generated_document_once_per_application",
            ),
            models.UniqueConstraint(
                fields=["kind", "decision"],
                condition=models.Q(decision__isnull=False, replaces__isnull=True),
                name="generated_document_once_per_decision",
            ),
            models.UniqueConstraint(
                fields=["register_entry"],
                condition=models.Q(register_entry__isnull=False, replaces__isnull=True),
                name="generated_document_once_per_number",
            ),
            models.CheckConstraint(
                condition=models.Q(replaces__isnull=True, reason="")
                | models.Q(replaces__isnull=False) & ~models.Q(reason=""),
                name="generated_document_replaced_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.register_entry or self.pk}"

    @property
    def code_in_groups(self) -> str:
        return code_grouped(self.verification_code)

    @property
    def suffix(self) -> str:
        """Of the file that was drawn up: "docx", "xlsx" …"""
        return self.template_version.suffix

    @property
    def suffixes(self) -> tuple[str, ...]:
        """As which files it is handed out."""
        return self.template_version.suffixes


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


class SignedCopy(Fixed):
    """A scan of the signed paper, or the PDF signed digitally: from then on what people get. The newest counts."""

    document = models.ForeignKey(GeneratedDocument, models.PROTECT, related_name="signed_copies")
    #: A PDF, byte for byte as it came; of a photo, a page with it.
    content = models.BinaryField(_("PDF"))
    sha256 = models.CharField(max_length=64, db_index=True)
    original_name = models.CharField(_("file name"), max_length=200)
    #: The photo as it came; empty where a PDF came.
    original = models.BinaryField(_("original file"))
    original_sha256 = models.CharField(max_length=64, db_index=True)
    #: What was found at the upload: [{"name", "at" (ISO, or ""), "state"}], state a key of signature_words.STATES.
    signatures = models.JSONField(_("digital signatures"), default=list)
    created_at = models.DateTimeField(_("uploaded at"), default=clock.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("signed copy")
        verbose_name_plural = _("signed copies")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.document}: {self.original_name}"

    @property
    def signatures_told(self) -> list[Told]:
        return [told(found) for found in self.signatures]
