"""The way of a template version into use. Rows are only added; the version itself never changes."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from content import clock

from .fixed import Fixed
from .templates import TemplateVersion


class Act(models.TextChoices):
    SENT = "sent", pgettext_lazy("template version", "sent for checking")
    PUBLISHED = "published", pgettext_lazy("template version", "approved and put into use")
    RETURNED = "returned", pgettext_lazy("template version", "sent back")


class VersionStep(Fixed):
    """What was done with a version, when and by whom (nobody: it came with the product or in a package).

    A version without a step is its author's draft; the last step is where it stands.
    """

    version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="steps")
    act = models.CharField(max_length=10, choices=Act)
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(_("reasons"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("step of a template version")
        verbose_name_plural = _("steps of template versions")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version"], condition=models.Q(act="published"), name="template_version_published_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(act="returned") | ~models.Q(reason=""), name="template_version_returned_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.get_act_display()}"


class GoldenSample(models.Model):
    """How a version looked filled in with its sample when it was put into use, and what the last check found.

    `lines`: the text, a paragraph or cell each, and `xml_sha256` the fingerprint of the canonical XML, both without
    days. `differences`: [was, is] of what has changed since, because the form that feeds it did.
    """

    version = models.OneToOneField(TemplateVersion, models.PROTECT, related_name="golden")
    xml_sha256 = models.CharField(max_length=64, blank=True)
    lines = models.JSONField(default=list)
    fault = models.TextField(blank=True)
    differences = models.JSONField(default=list)
    checked_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = _("golden sample")
        verbose_name_plural = _("golden samples")

    def __str__(self) -> str:
        return f"{self.version}: {self.fault or len(self.differences)}"

    @property
    def in_words(self) -> str:
        """For the list of templates; empty when nothing is to be looked at."""
        if self.fault:
            return pgettext("golden sample", "fault")
        return pgettext("golden sample", "looks different") if self.differences else ""
