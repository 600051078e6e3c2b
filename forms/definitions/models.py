"""FormDefinition is what an editor builds; FormVersion is the form as published at a moment and never changes."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from content.models import Organisation, Programme

from .blocks import FieldStreamBlock, StepsField, StepStreamBlock
from .field_types import field_types
from .languages import in_language
from .legal_check.task import LegalCheckTask as LegalCheckTask
from .preview import FormPreview
from .schema import FormSchema


class SharedQuestions(models.Model):
    """Questions of the bank, such as those for a person's papers; forms that link them follow when next published."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    fields = StepsField(FieldStreamBlock(field_types()), verbose_name=_("questions"))

    class Meta:
        verbose_name = _("questions of the bank")
        verbose_name_plural = _("questions of the bank")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class FormDefinition(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, FormPreview, models.Model):
    """The form of one programme, in steps; publishing it freezes a FormVersion."""

    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="form_definitions", verbose_name=_("programme")
    )
    title = models.CharField(_("title"), max_length=200)
    official_number = models.CharField(_("official form"), max_length=20, blank=True, help_text=_("E.g. Mẫu số 10."))
    slug = models.SlugField(_("address"), max_length=80, unique=True, help_text=_("/nop-ho-so/<address>/"))
    addressee = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("addressee"), help_text=_("Kính gửi: …")
    )
    introduction = models.TextField(_("introduction"), blank=True)
    declaration = models.TextField(_("statement of truth"))
    steps = StepsField(StepStreamBlock(), verbose_name=_("steps"))
    #: As `languages.Kept` says.
    english = models.JSONField(_("English version"), default=dict, blank=True, editable=False)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="form_definition")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="form_definition",
    )

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")
        ordering = ["programme__number", "title"]

    def __str__(self) -> str:
        return f"{self.official_number} – {self.title}" if self.official_number else self.title

    @property
    def revisions(self):
        return self._revisions


class FormIntake(models.Model):
    """Whether a published form takes applications: within the days of the programme's rules, less what is set here.

    Beside the form and not part of it, so that it works at once and a form half changed can stay a draft.
    """

    definition = models.OneToOneField(FormDefinition, models.CASCADE, related_name="intake", verbose_name=_("form"))
    open_from = models.DateField(_("open from"), null=True, blank=True)
    open_until = models.DateField(_("open until"), null=True, blank=True)
    is_paused = models.BooleanField(_("paused"), default=False)
    message = models.TextField(
        _("message"), blank=True, max_length=500, help_text=_("What applicants read while it is paused.")
    )
    most = models.PositiveIntegerField(
        _("at most … applications"), null=True, blank=True, help_text=_("Without a number there is no limit.")
    )

    class Meta:
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")
        ordering = ["definition__programme__number", "definition__title"]

    def __str__(self) -> str:
        return str(self.definition)

    def clean(self) -> None:
        if self.open_from and self.open_until and self.open_from > self.open_until:
            raise ValidationError({"open_until": _("The last day lies before the first one.")})
        if self.is_paused and not self.message.strip():
            raise ValidationError({"message": _("Tell applicants why it is paused and when they can go on.")})

    def is_open_on(self, day: date) -> bool:
        """By its days only."""
        return (self.open_from is None or self.open_from <= day) and (self.open_until is None or day <= self.open_until)


class FormVersionQuerySet(models.QuerySet):
    def update(self, **values):
        raise FormVersionFrozen

    def delete(self):
        raise FormVersionFrozen


class FormVersionFrozen(RuntimeError):
    """A published form never changes: publish a new version."""


class FormVersion(models.Model):
    """A published form: a frozen, numbered schema. Refuses update and delete, here and by a database trigger."""

    definition = models.ForeignKey(FormDefinition, models.PROTECT, related_name="versions", verbose_name=_("form"))
    number = models.PositiveIntegerField(_("version"))
    schema = models.JSONField(_("schema"))
    sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField(_("published at"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("published by"),
    )

    objects = FormVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("form version")
        verbose_name_plural = _("form versions")
        ordering = ["definition", "number"]
        constraints = [models.UniqueConstraint(fields=["definition", "number"], name="form_version_number_once")]

    def __str__(self) -> str:
        return f"{self.definition} – v{self.number}"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise FormVersionFrozen
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise FormVersionFrozen

    def previous(self) -> FormVersion | None:
        return FormVersion.objects.filter(definition=self.definition_id, number__lt=self.number).last()

    @cached_property
    def form(self) -> FormSchema:
        """The schema as dataclasses, converted to the newest schema number."""
        return FormSchema.from_json(self.schema)

    @property
    def form_as_read(self) -> FormSchema:
        """As an applicant meets it: in the language of the page, where there is a translation."""
        return in_language(self.form, get_language())


class FormCheck(models.Model):
    """Who checked a version against the law before it was published. Frozen by database triggers like the version."""

    version = models.OneToOneField(
        FormVersion, models.PROTECT, related_name="legal_check", verbose_name=_("form version")
    )
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("checked by")
    )
    checked_at = models.DateTimeField(_("checked at"))
    comment = models.TextField(_("comment"), blank=True)

    class Meta:
        verbose_name = _("legal check")
        verbose_name_plural = _("legal checks")
        ordering = ["version"]

    def __str__(self) -> str:
        return str(self.version)


class FormComment(models.Model):
    """What somebody says about one question or step of a form, or answers to that. It belongs to the lasting id, so it
    stays with its question when label or key change; `place_label` is what the question was called when it was said.
    """

    definition = models.ForeignKey(FormDefinition, models.CASCADE, related_name="comments", verbose_name=_("form"))
    place = models.CharField(_("question or step"), max_length=36)
    place_label = models.CharField(max_length=500)
    answer_to = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="answers")
    text = models.TextField(_("comment"), max_length=2000)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    written_at = models.DateTimeField(_("written at"))
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("resolved by")
    )
    resolved_at = models.DateTimeField(_("resolved at"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment at a question")
        verbose_name_plural = _("comments at questions")
        ordering = ["written_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(resolved_by__isnull=True, resolved_at__isnull=True)
                | models.Q(resolved_by__isnull=False, resolved_at__isnull=False, answer_to__isnull=True),
                name="form_comment_resolved_as_a_thread",
            )
        ]

    def __str__(self) -> str:
        return self.text
