"""C13 for tour guides: a card valid at submission, first issued before the events of the rules began."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from ..amounts import values_of
from ..models import Case
from .base import Finding, Level, check_register


@check_register
def card_is_valid(case: Case) -> Iterator[Finding]:
    last_day = values_of(case.application).get("beneficiary.guide_card_valid_until")
    if last_day and last_day < timezone.localtime(case.application.submitted_at).date():
        yield Finding(
            Level.BLOCK,
            _("The guide card was valid only until %(day)s, before the day of the application.")
            % {"day": f"{last_day:%d/%m/%Y}"},
            _("C13 – a valid guide card (Decision 23/2021/QĐ-TTg, Article 31)"),
        )


@check_register
def card_is_old_enough(case: Case) -> Iterator[Finding]:
    issued = values_of(case.application).get("beneficiary.guide_card_issued_on")
    begins = case.application.rule_version.event_from
    if issued and begins and issued >= begins:
        yield Finding(
            Level.WARN,
            _("The guide card was first issued on %(day)s, not before %(begins)s.")
            % {"day": f"{issued:%d/%m/%Y}", "begins": f"{begins:%d/%m/%Y}"},
            _("C13 – the card is older than the events (guidance on Decision 23/2021/QĐ-TTg, Article 31)"),
        )
