"""Support programmes as data: what the law grants, to whom, when, by which steps, with which papers."""

from __future__ import annotations

from datetime import date

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from content.condition_fields import ConditionField

from .keys import KEY_MADE, key_free, key_once
from .organisations import Organisation


class LegalReference(models.Model):
    """A resolution, decision or plan a programme rests on."""

    code = models.SlugField(_("code"), max_length=60, unique=True)
    number = models.CharField(
        pgettext_lazy("legal reference", "number"), max_length=60, help_text=_("E.g. 23/2021/QĐ-TTg.")
    )
    kind = models.CharField(_("kind"), max_length=60, help_text=_("E.g. Quyết định."))
    title = models.TextField(pgettext_lazy("legal reference", "title"))
    issuer = models.CharField(_("issuer"), max_length=120)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    url = models.URLField(_("address of the original text"), blank=True)

    class Meta:
        verbose_name = _("legal document")
        verbose_name_plural = _("legal documents")
        ordering = ["issued_on", "number"]

    def __str__(self) -> str:
        return f"{self.kind} số {self.number}" if self.number else self.kind


class Audience(models.TextChoices):
    EMPLOYER = "employer", _("Employers")
    WORKER = "worker", _("Workers with a contract")
    PERSON = "person", _("People in treatment or isolation, children")
    HOUSEHOLD = "household", _("Household businesses")
    FREE_WORKER = "free_worker", _("Workers without a contract")
    ARTIST = "artist", _("Artists of public units")
    GUIDE = "guide", _("Tour guides")


class Programme(ClusterableModel):
    """One support policy of the Plan (chính sách hỗ trợ)."""

    number = models.PositiveSmallIntegerField(_("number in the Plan"), unique=True)
    code = models.SlugField(_("code"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    audience = models.CharField(_("for whom"), max_length=20, choices=Audience)
    summary = models.CharField(_("summary"), max_length=300, help_text=_("One sentence: who gets what."))
    approver = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("approving body")
    )
    needs_application = models.BooleanField(_("people apply for it"), default=True)
    is_cash_regime = models.BooleanField(
        _("one-off cash to a worker"),
        default=False,
        help_text=_("A worker gets only one of these (Resolution 68, part I, point 2c)."),
    )

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number}. {self.name}"

    def rule_version_on(self, day: date) -> RuleVersion | None:
        """The rules in force on `day`; before the first version, the first."""
        versions = list(self.rule_versions.all())
        in_force = [version for version in versions if version.valid_from <= day]
        return in_force[-1] if in_force else (versions[0] if versions else None)


class RuleVersion(ClusterableModel):
    """A programme's conditions, dates and amounts in force from a day on; a case is judged under one."""

    programme = ParentalKey(
        Programme, on_delete=models.CASCADE, related_name="rule_versions", verbose_name=_("programme")
    )
    number = models.PositiveSmallIntegerField(_("version"))
    valid_from = models.DateField(_("in force from"))
    event_from = models.DateField(_("events from"), null=True, blank=True)
    event_to = models.DateField(_("events until"), null=True, blank=True)
    submit_from = models.DateField(_("applications from"), null=True, blank=True)
    submit_to = models.DateField(_("applications until"), null=True, blank=True)
    conditions = models.TextField(_("conditions"), blank=True, help_text=_("One condition a line."))
    where = models.TextField(_("where to apply"), blank=True)
    payment = models.TextField(_("how it is paid"), blank=True)
    is_unsure = models.BooleanField(
        _("to be checked"), default=False, help_text=_("Shown to readers with a link to the original text.")
    )
    note = models.TextField(_("note for staff"), blank=True)

    class Meta:
        verbose_name = _("rule version")
        verbose_name_plural = _("rule versions")
        ordering = ["programme", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="rule_version_number_once"),
            models.UniqueConstraint(fields=["programme", "valid_from"], name="rule_version_day_once"),
            models.CheckConstraint(
                condition=models.Q(submit_to__isnull=True)
                | models.Q(submit_from__isnull=True)
                | models.Q(submit_to__gte=models.F("submit_from")),
                name="rule_version_submission_days_in_order",
                violation_error_message=_("The last day of applications is before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme} – v{self.number}"

    @property
    def condition_lines(self) -> list[str]:
        return [line.strip() for line in self.conditions.splitlines() if line.strip()]

    def is_open_on(self, day: date) -> bool:
        return (not self.submit_from or self.submit_from <= day) and (not self.submit_to or day <= self.submit_to)


class LegalBasis(models.Model):
    """The articles of a legal document one rule version rests on."""

    rule_version = ParentalKey(RuleVersion, on_delete=models.CASCADE, related_name="legal_bases")
    legal_reference = models.ForeignKey(LegalReference, models.PROTECT, verbose_name=_("legal document"))
    articles = models.CharField(_("articles"), max_length=120, blank=True, help_text=_("E.g. Điều 31 đến Điều 34."))

    class Meta:
        verbose_name = _("legal basis")
        verbose_name_plural = _("legal bases")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.articles} {self.legal_reference}".strip()


class SupportUnit(models.TextChoices):
    ONCE = "once", _("once")
    DAY = "day", _("per day")
    MONTH = "month", _("per month")
    CHILD = "child", _("per child")
    HOUSEHOLD = "household", _("per household")
    NONE = "none", _("no money is paid")


class SupportLevel(models.Model):
    """One amount a rule version grants, in whole đồng, and when."""

    sort_order_field = "position"  # staff reorder the rows by dragging

    rule_version = ParentalKey(RuleVersion, on_delete=models.CASCADE, related_name="support_levels")
    key = models.SlugField(_("key"), max_length=40, blank=True, help_text=KEY_MADE)
    label = models.CharField(_("label"), max_length=200)
    amount = models.DecimalField(
        _("amount (đồng)"), max_digits=15, decimal_places=0, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    unit = models.CharField(_("unit"), max_length=12, choices=SupportUnit, default=SupportUnit.ONCE)
    most = models.PositiveSmallIntegerField(
        _("at most … units"), null=True, blank=True, help_text=_("E.g. 45 for at most 45 days.")
    )
    is_supplement = models.BooleanField(_("on top of the others"), default=False)
    condition = ConditionField(
        _("condition"), null=True, blank=True, help_text=_("On the answers of the person; empty means always.")
    )
    legal_basis = models.CharField(
        _("legal basis"), max_length=160, blank=True, help_text=_("E.g. khoản 1 Điều 14 Quyết định số 23/2021/QĐ-TTg.")
    )
    is_unsure = models.BooleanField(_("to be checked"), default=False)
    position = models.PositiveSmallIntegerField(pgettext_lazy("order", "position"), default=0)

    class Meta:
        verbose_name = _("support level")
        verbose_name_plural = _("support levels")
        ordering = ["position", "pk"]
        constraints = [key_once("rule_version", "support_level_key_once")]

    def __str__(self) -> str:
        return self.label

    def save(self, *args, **kwargs) -> None:
        self.key = key_free(self, "rule_version", self.label)
        super().save(*args, **kwargs)


class RequiredPaper(models.Model):
    """A paper the official dossier asks for. Anything a form asks beyond these is 'giấy tờ phát sinh'."""

    sort_order_field = "position"  # staff reorder the rows by dragging

    rule_version = ParentalKey(RuleVersion, on_delete=models.CASCADE, related_name="required_papers")
    key = models.SlugField(_("key"), max_length=60, blank=True, help_text=KEY_MADE)
    name = models.TextField(_("name"))
    form_number = models.CharField(_("official form"), max_length=20, blank=True, help_text=_("E.g. Mẫu số 10."))
    when = models.CharField(_("needed when"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(pgettext_lazy("order", "position"), default=0)

    class Meta:
        verbose_name = _("required paper")
        verbose_name_plural = _("required papers")
        ordering = ["position", "pk"]
        constraints = [key_once("rule_version", "required_paper_key_once")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.key = key_free(self, "rule_version", self.name)
        super().save(*args, **kwargs)


class ProcedureStep(models.Model):
    """One step of the procedure in law: which office, what it does, in how many working days."""

    sort_order_field = "position"  # staff reorder the rows by dragging

    rule_version = ParentalKey(RuleVersion, on_delete=models.CASCADE, related_name="procedure_steps")
    position = models.PositiveSmallIntegerField(pgettext_lazy("order", "position"), default=0)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("office")
    )
    actor = models.CharField(_("who"), max_length=120, help_text=_("In words, e.g. UBND cấp xã."))
    action = models.CharField(_("does what"), max_length=300)
    working_days = models.PositiveSmallIntegerField(_("working days"), null=True, blank=True)
    is_unsure = models.BooleanField(_("to be checked"), default=False)

    class Meta:
        verbose_name = _("procedure step")
        verbose_name_plural = _("procedure steps")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.actor}: {self.action}"
