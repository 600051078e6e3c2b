"""C14: the application came on a day on which the rules take applications."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import Case
from .base import Finding, Level, check_register


@check_register
def submitted_in_time(case: Case) -> Iterator[Finding]:
    rules = case.application.rule_version
    day = timezone.localtime(case.application.submitted_at).date()
    if rules.is_open_on(day):
        return
    yield Finding(
        Level.BLOCK,
        _("Submitted on %(day)s; the rules take applications from %(first)s to %(last)s.")
        % {
            "day": f"{day:%d/%m/%Y}",
            "first": f"{rules.submit_from:%d/%m/%Y}" if rules.submit_from else "…",
            "last": f"{rules.submit_to:%d/%m/%Y}" if rules.submit_to else "…",
        },
        _("C14 – days of application of the rule version"),
    )
