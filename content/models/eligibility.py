"""Who may be supported at all under a rule version: conditions as data, each with its article."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey

from content.condition_fields import ConditionField

from .programmes import RuleVersion


class Effect(models.TextChoices):
    STOP = "stop", _("cannot be sent in")
    FLAG = "flag", _("is taken and shown to the officer")


class EligibilityCondition(models.Model):
    """What must hold for everybody supported under a rule version, and what follows if it does not."""

    sort_order_field = "position"  # staff reorder the rows by dragging

    rule_version = ParentalKey(RuleVersion, on_delete=models.CASCADE, related_name="eligibility")
    condition = ConditionField(
        _("condition"), help_text=_("What must hold. An answer that was not asked for fulfils every condition.")
    )
    unfulfilled = models.CharField(
        _("sentence if it does not hold"),
        max_length=300,
        help_text=_("What the applicant reads, e.g. Thẻ phải còn hạn vào ngày nộp hồ sơ."),
    )
    legal_basis = models.CharField(
        _("legal basis"), max_length=160, help_text=_("E.g. khoản 1 Điều 14 Quyết định số 23/2021/QĐ-TTg.")
    )
    effect = models.CharField(_("otherwise the application"), max_length=8, choices=Effect, default=Effect.STOP)
    position = models.PositiveSmallIntegerField(pgettext_lazy("order", "position"), default=0)

    class Meta:
        verbose_name = _("eligibility condition")
        verbose_name_plural = _("eligibility conditions")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.unfulfilled
