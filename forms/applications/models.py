"""What applicants type and submit. A Draft may change; an Application is evidence and never does."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from content import clock
from content.models import Organisation, Programme, RuleVersion
from forms.definitions.models import FormVersion

from .assistance import Assistance as Assistance
from .codes import lookup_code_make, resume_code_make, token_make


def draft_expiry() -> datetime:
    """The end of the thirtieth day from now, for applicants are told a day."""
    return (clock.now() + timedelta(days=30)).replace(hour=23, minute=59, second=59, microsecond=0)


def private_storage():
    return storages["private"]


class Draft(models.Model):
    """Answers not yet submitted. Whoever holds the token may go on with it."""

    token = models.CharField(max_length=40, unique=True, default=token_make, editable=False)
    resume_code = models.CharField(
        _("code to go on"), max_length=12, unique=True, default=resume_code_make, editable=False
    )
    form_version = models.ForeignKey(FormVersion, models.PROTECT, related_name="drafts", verbose_name=_("form version"))
    #: The version the applicant began with, from the day a newer one took its place until his next answer.
    carried_from = models.ForeignKey(FormVersion, models.PROTECT, related_name="+", null=True, blank=True)
    #: {field id: value as encoded by its field type}; only fields of steps that passed validation.
    answers = models.JSONField(_("answers"), default=dict)
    #: Counts saves; a second tab that saves over a newer state is told so.
    revision = models.PositiveIntegerField(default=0)
    email = models.EmailField(_("e-mail"), blank=True)
    #: The officer who began it for somebody; it is that person who sends it.
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=clock.now, editable=False)
    expires_at = models.DateTimeField(_("expires at"), default=draft_expiry)
    #: When the applicant was last reminded of it; unset by his next answer.
    reminded_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")

    def __str__(self) -> str:
        return f"Draft {self.pk}"

    @property
    def is_submitted(self) -> bool:
        return hasattr(self, "application")

    @property
    def has_expired(self) -> bool:
        return self.expires_at <= clock.now()

    @property
    def resume_code_in_groups(self) -> str:
        """As printed: ABCD-EFGH-JKLM."""
        return "-".join(self.resume_code[start : start + 4] for start in range(0, 12, 4))


class EvidenceFixed(RuntimeError):
    """An application is evidence: it is never changed. A supplement is a new row."""


class Application(models.Model):
    """What an applicant submitted: version, answers, attachments."""

    draft = models.OneToOneField(Draft, models.PROTECT, related_name="application", null=True, blank=True)
    form_version = models.ForeignKey(
        FormVersion, models.PROTECT, related_name="applications", verbose_name=_("form version")
    )
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="applications", verbose_name=_("programme"))
    rule_version = models.ForeignKey(RuleVersion, models.PROTECT, related_name="+", verbose_name=_("rule version"))
    reference = models.CharField(_("reference"), max_length=40, unique=True)
    lookup_code = models.CharField(_("look-up code"), max_length=8, default=lookup_code_make, editable=False)
    #: {field id: encoded value} of the visible fields only.
    answers = models.JSONField(_("answers"))
    applicant_name = models.CharField(_("applicant"), max_length=150)
    applicant_email = models.EmailField(_("e-mail"), blank=True)
    applicant_phone = models.CharField(_("phone"), max_length=20, blank=True)
    submitted_at = models.DateTimeField(_("submitted at"))

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["-submitted_at"]

    def __str__(self) -> str:
        return self.reference

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise EvidenceFixed
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise EvidenceFixed


class Supplement(models.Model):
    """What the applicant handed in after being asked: a new row beside the application."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="supplements")
    message = models.TextField(_("message"), blank=True)
    submitted_at = models.DateTimeField(_("submitted at"), default=clock.now)

    class Meta:
        verbose_name = _("supplement")
        verbose_name_plural = _("supplements")
        ordering = ["submitted_at"]

    def __str__(self) -> str:
        return f"{self.application} + {self.submitted_at:%d/%m/%Y}"


def attachment_path(attachment: Attachment, _name: str) -> str:
    """A random name outside any media URL; the applicant's own file name stays in its column."""
    return f"attachments/{secrets.token_hex(16)}{attachment.suffix}"


class Attachment(models.Model):
    """One file of an applicant, checked and (images) re-encoded at upload."""

    draft = models.ForeignKey(Draft, models.PROTECT, null=True, blank=True, related_name="attachments")
    application = models.ForeignKey(Application, models.PROTECT, null=True, blank=True, related_name="attachments")
    supplement = models.ForeignKey(Supplement, models.PROTECT, null=True, blank=True, related_name="attachments")
    field_id = models.CharField(max_length=36, blank=True)
    original_name = models.CharField(_("file name"), max_length=200)
    content_type = models.CharField(_("kind of file"), max_length=40)
    suffix = models.CharField(max_length=5)
    size = models.PositiveIntegerField(_("size (bytes)"))
    page_count = models.PositiveSmallIntegerField(pgettext_lazy("attachment", "pages"), default=1)
    sha256 = models.CharField(max_length=64)
    file = models.FileField(_("file"), upload_to=attachment_path, storage=private_storage, max_length=120)
    uploaded_at = models.DateTimeField(_("uploaded at"), default=clock.now)

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.original_name


class ReferenceCounter(models.Model):
    """The serial of references per receiving body and day (facts 5.1)."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    day = models.DateField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "day"], name="reference_counter_once")]

    def __str__(self) -> str:
        return f"{self.organisation.dossier_code}-{self.day:%y%m%d}: {self.last}"


class Beneficiary(models.Model):
    """A person or household to be supported by an application; one row each."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="beneficiaries")
    row = models.PositiveIntegerField(default=0)
    full_name = models.CharField(_("full name"), max_length=150)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    sex = models.CharField(_("sex"), max_length=10, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    identity_number = models.CharField(_("citizen identity number"), max_length=12, blank=True)
    unit = models.CharField(_("employer or organisation"), max_length=200, blank=True)
    bank_account = models.CharField(_("bank account"), max_length=24, blank=True)
    bank_name = models.CharField(_("bank"), max_length=120, blank=True)
    bank_holder = models.CharField(_("account holder"), max_length=150, blank=True)

    class Meta:
        verbose_name = _("beneficiary")
        verbose_name_plural = _("beneficiaries")
        ordering = ["application", "row"]
        constraints = [models.UniqueConstraint(fields=["application", "row"], name="beneficiary_row_once")]

    def __str__(self) -> str:
        return self.full_name


class PersonIdentifier(models.Model):
    """One identifier of a beneficiary: kind and normalised value. A person has many (CMND, CCCD, card …)."""

    beneficiary = models.ForeignKey(Beneficiary, models.CASCADE, related_name="identifiers")
    kind = models.CharField(max_length=20)
    value = models.CharField(max_length=40)

    class Meta:
        indexes = [models.Index(fields=["kind", "value"], name="person_identifier_value")]
        constraints = [models.UniqueConstraint(fields=["beneficiary", "kind", "value"], name="person_identifier_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"


class Claim(models.Model):
    """The once-only rule as a database constraint: one counting claim per identifier and programme (check C1),
    and one
    per identifier over all one-off cash programmes (check C2).
    A claim stops counting when its case is refused or withdrawn.
    """

    application = models.ForeignKey(Application, models.PROTECT, related_name="claims")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    value = models.CharField(max_length=40)
    is_cash_regime = models.BooleanField(default=False)
    counts = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "kind", "value"],
                condition=models.Q(counts=True),
                name="claim_once_per_programme",
                violation_error_message=_("This person already has an application for this programme."),
            ),
            models.UniqueConstraint(
                fields=["kind", "value"],
                condition=models.Q(counts=True, is_cash_regime=True),
                name="claim_once_over_cash_programmes",
                violation_error_message=_("This person already has an application for another one-off cash programme."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.value} – {self.programme}"
