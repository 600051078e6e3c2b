"""Lists that editors keep for questions: banks, trades, places of work. A published form has its own frozen copy."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from .keys import key_free, key_once
from .validity import valid_days_in_order

LONGEST_KEY = 40


class ReferenceList(ClusterableModel):
    """A list to choose from, with its entries in order."""

    key = models.SlugField(_("key"), max_length=60, unique=True, help_text=_("Used by forms; leave it as it is."))
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        verbose_name = _("list of answers")
        verbose_name_plural = _("lists of answers")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ReferenceEntry(models.Model):
    """One answer of a list, offered between two days. What was once offered stays, and ends by its last day."""

    sort_order_field = "position"  # staff reorder the rows by dragging

    reference_list = ParentalKey(ReferenceList, on_delete=models.CASCADE, related_name="entries")
    key = models.CharField(
        _("key"),
        max_length=LONGEST_KEY,
        blank=True,
        validators=[RegexValidator(r"^[a-z0-9_]+$", _("Use small letters a–z, digits and _."))],
        help_text=_("For conditions and templates. Made from the answer if left empty."),
    )
    label = models.CharField(_("answer"), max_length=200)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid until"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(pgettext_lazy("order", "position"), default=0)

    class Meta:
        verbose_name = _("answer of a list")
        verbose_name_plural = _("answers of lists")
        ordering = ["position", "pk"]
        constraints = [
            key_once("reference_list", "reference_entry_key_once"),
            valid_days_in_order("reference_entry_valid_days_in_order"),
        ]

    def __str__(self) -> str:
        return self.label

    def save(self, *args, **kwargs) -> None:
        self.key = key_free(self, "reference_list", self.label)
        super().save(*args, **kwargs)
