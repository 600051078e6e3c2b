"""Lists put forward together, the decision on them, and the money that follows."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from content import clock
from content.models import Organisation, Programme
from forms.applications.models import Beneficiary

from .cases import Case


class BatchState(models.TextChoices):
    GATHERING = "gathering", _("Being gathered")
    PUT_FORWARD = "put_forward", _("Put forward for decision")
    RETURNED = "returned", _("Returned to the office")
    DECIDED = "decided", _("Decided")


class Batch(models.Model):
    """Appraised cases one organisation puts forward together (danh sách tổng hợp)."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="batches", verbose_name=_("programme"))
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="batches", verbose_name=_("office"))
    approver = models.ForeignKey(
        Organisation, models.PROTECT, related_name="batches_to_approve", verbose_name=_("approving office")
    )
    round = models.PositiveSmallIntegerField(_("round"), help_text=_("Đợt 1, 2 … of this programme and office."))
    state = models.CharField(_("state"), max_length=12, choices=BatchState, default=BatchState.GATHERING)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("drawn up by")
    )
    created_at = models.DateTimeField(_("drawn up at"), default=clock.now)
    put_forward_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("put forward by"),
    )
    put_forward_at = models.DateTimeField(_("put forward at"), null=True, blank=True)
    return_reason = models.TextField(_("reason for the return"), blank=True)

    class Meta:
        verbose_name = _("list")
        verbose_name_plural = _("lists")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "organisation", "round"], name="batch_round_once"),
            models.CheckConstraint(
                condition=models.Q(put_forward_by__isnull=True) | ~models.Q(put_forward_by=models.F("created_by")),
                name="batch_needs_two_persons",
                violation_error_message=_("A list is put forward by another person than the one who drew it up."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme.short_name} – đợt {self.round}"


class BatchRow(models.Model):
    """One beneficiary on a list, with the amount computed by the server."""

    batch = models.ForeignKey(Batch, models.PROTECT, related_name="rows")
    case = models.ForeignKey(Case, models.PROTECT, related_name="batch_rows")
    beneficiary = models.ForeignKey(Beneficiary, models.PROTECT, related_name="batch_rows")
    amount = models.DecimalField(_("amount (đồng)"), max_digits=15, decimal_places=0)
    removed_reason = models.TextField(_("reason for taking it off"), blank=True)
    is_on_list = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("row of a list")
        verbose_name_plural = _("rows of lists")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["beneficiary"],
                condition=models.Q(is_on_list=True),
                name="batch_row_beneficiary_once",
                violation_error_message=_("This person is already on a list."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.beneficiary} – {self.amount}"


class Decision(models.Model):
    """A numbered official act on a batch. Drafted by one person, signed and issued by another."""

    batch = models.OneToOneField(Batch, models.PROTECT, related_name="decision", verbose_name=_("list"))
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="decisions", verbose_name=_("office"))
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("drafted by")
    )
    drafted_at = models.DateTimeField(_("drafted at"), default=clock.now)
    number = models.CharField(_("number"), max_length=40, blank=True, help_text=_("E.g. 1234/QĐ-UBND."))
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("signed by")
    )
    issued_at = models.DateTimeField(_("issued at"), null=True, blank=True)
    beneficiary_count = models.PositiveIntegerField(pgettext_lazy("count", "beneficiaries"), null=True, blank=True)
    total = models.DecimalField(_("total (đồng)"), max_digits=18, decimal_places=0, null=True, blank=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-issued_at", "-drafted_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"], condition=~models.Q(number=""), name="decision_number_per_office"
            ),
            models.CheckConstraint(
                condition=models.Q(issued_by__isnull=True) | ~models.Q(issued_by=models.F("drafted_by")),
                name="decision_needs_two_persons",
                violation_error_message=_("A decision is signed by another person than the one who drafted it."),
            ),
        ]

    def __str__(self) -> str:
        return self.number or f"Dự thảo – {self.batch}"


class PaymentState(models.TextChoices):
    WAITING = "waiting", _("Waiting for payment")
    SENT = "sent", _("Money sent")
    FAILED = "failed", _("Transfer failed")
    RECEIVED = "received", _("Money received")
    RECOVERED = "recovered", _("Money recovered")


class Payment(models.Model):
    """Money to one beneficiary under a decision."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="payments")
    batch_row = models.OneToOneField(BatchRow, models.PROTECT, related_name="payment")
    amount = models.DecimalField(_("amount (đồng)"), max_digits=15, decimal_places=0)
    state = models.CharField(_("state"), max_length=12, choices=PaymentState, default=PaymentState.WAITING)

    class Meta:
        verbose_name = _("payment")
        verbose_name_plural = _("payments")

    def __str__(self) -> str:
        return f"{self.batch_row} – {self.get_state_display()}"
