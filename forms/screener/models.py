"""The screener is one snippet, edited like a form; what is published is what runs."""

from __future__ import annotations

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from forms.definitions.blocks import StepsField

from .blocks import ProgrammeStreamBlock, QuestionStreamBlock


class Screener(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, models.Model):
    """A few questions whose answers tell which programmes fit, and why. Answers are never stored."""

    title = models.CharField(_("title"), max_length=120)
    introduction = models.TextField(_("introduction"), blank=True, help_text=_("Stands above the first question."))
    closing = models.TextField(
        _("words below the result"), blank=True, help_text=_("What holds for every result; one paragraph a line.")
    )
    questions = StepsField(QuestionStreamBlock(), verbose_name=_("questions"))
    programmes = StepsField(ProgrammeStreamBlock(), verbose_name=_("programmes"))

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="screener")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="screener",
    )

    class Meta:
        verbose_name = _("screener")
        verbose_name_plural = _("screeners")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def revisions(self):
        return self._revisions
