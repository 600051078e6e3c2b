"""How a programme stands on a day: its rules in force, how much it grants, and whether it takes applications."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from django.db import models
from django.utils.translation import gettext_lazy as _

from . import clock, links, selectors
from .models import GuidancePage, Programme, RuleVersion
from .models.programmes import LegalBasis, SupportLevel


class Intake(models.TextChoices):
    OPEN = "open", _("Open for applications")
    NOT_YET = "not_yet", _("Not open yet")
    CLOSED = "closed", _("Closed")
    NOT_NEEDED = "not_needed", _("No application needed")


@dataclass(frozen=True)
class AmountRange:
    """What a programme grants at least and at most, in whole đồng per `unit`."""

    lowest: int
    highest: int
    unit: str


@dataclass(frozen=True)
class Period:
    """A rule version with the last day it was in force; None: it still is."""

    version: RuleVersion
    last_day: date | None


@dataclass(frozen=True)
class Standing:
    programme: Programme
    day: date

    @cached_property
    def version(self) -> RuleVersion | None:
        return self.programme.rule_version_on(self.day)

    @property
    def intake(self) -> Intake:
        version = self.version
        if not self.programme.needs_application or version is None:
            return Intake.NOT_NEEDED
        if version.is_open_on(self.day):
            return Intake.OPEN
        return Intake.NOT_YET if version.submit_from and self.day < version.submit_from else Intake.CLOSED

    @property
    def guidance_page(self) -> GuidancePage | None:
        return selectors.guidance_page_of(self.programme)

    @property
    def is_open(self) -> bool:
        return self.intake == Intake.OPEN

    @property
    def days_left(self) -> int | None:
        """Days on which one can still apply, today among them."""
        last = self.version.submit_to if self.version else None
        return (last - self.day).days + 1 if last and self.is_open else None

    @property
    def application_link(self) -> str | None:
        return links.application_link(self.programme) if self.is_open else None

    @cached_property
    def levels(self) -> list[SupportLevel]:
        return list(self.version.support_levels.all()) if self.version else []

    @property
    def amount(self) -> AmountRange | None:
        """The range of the basic amounts; None if no money is granted directly."""
        basic = [level for level in self.levels if level.amount is not None and not level.is_supplement]
        if not basic:
            return None
        same_unit = [int(level.amount) for level in basic if level.unit == basic[0].unit]
        return AmountRange(min(same_unit), max(same_unit), basic[0].get_unit_display())

    @property
    def has_supplements(self) -> bool:
        return any(level.is_supplement for level in self.levels)

    @cached_property
    def working_days(self) -> int:
        """Sum of the working days of all steps that have a limit."""
        steps = self.version.procedure_steps.all() if self.version else []
        return sum(step.working_days or 0 for step in steps)

    @cached_property
    def legal_bases(self) -> list[LegalBasis]:
        return list(self.version.legal_bases.all()) if self.version else []

    @property
    def is_unsure(self) -> bool:
        """Whether readers are told that something here must be read in the original text."""
        version = self.version
        return bool(version) and (
            version.is_unsure
            or any(level.is_unsure for level in self.levels)
            or any(step.is_unsure for step in version.procedure_steps.all())
        )

    @cached_property
    def periods(self) -> list[Period]:
        versions = sorted(self.programme.rule_versions.all(), key=lambda version: version.valid_from)
        ends = [later.valid_from - timedelta(days=1) for _earlier, later in pairwise(versions)]
        return [Period(version, end) for version, end in zip(versions, [*ends, None], strict=False)]

    @property
    def earlier(self) -> list[Period]:
        """What was in force before, newest first."""
        return [period for period in reversed(self.periods) if period.last_day and period.last_day < self.day]

    @property
    def coming(self) -> list[Period]:
        """What is published and not yet in force."""
        return [p for p in self.periods if p.version.valid_from > self.day and p.version != self.version]


def standing(programme: Programme) -> Standing:
    """The programme today (`content.clock`)."""
    return Standing(programme, clock.today())
