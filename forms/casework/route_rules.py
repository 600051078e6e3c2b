"""What a route must look like, so that a case can go along it to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from .actions import Duty

#: What must have been done before: (duty, earlier duty).
BEFORE = (
    (Duty.CONSOLIDATE, Duty.APPRAISE),
    (Duty.APPROVE, Duty.CONSOLIDATE),
    (Duty.PAY, Duty.APPROVE),
)


def route_faults(duties: Sequence[str]) -> Iterator[str]:
    """Sentences for the designer about the duties of the stages, in their order."""
    if not duties or duties[0] != Duty.RECEIVE:
        yield _("The first stage must be the one that receives applications.")
    for duty in (Duty.RECEIVE, Duty.APPROVE):
        if duties.count(duty) > 1:
            yield _("Only one stage may have the duty “%s”.") % duty.label
    for duty, earlier in BEFORE:
        if duty in duties and earlier not in duties[: duties.index(duty)]:
            yield _("A stage “%(earlier)s” must stand before the stage “%(duty)s”.") % {
                "earlier": earlier.label,
                "duty": duty.label,
            }
