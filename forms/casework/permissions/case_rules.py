"""What must hold before an officer acts on a case: role, duty of the stage, status, and the person himself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..actions import Duty, Verb
from ..deadlines import due_soon_until
from ..models import Appraisal, Case, Role
from ..statuses import Status
from .scope import is_own, roles_at

STAFF = frozenset({Role.OFFICER, Role.LEADER})
OFFICERS = frozenset({Role.OFFICER})
EXAMINING = frozenset({Duty.RECEIVE, Duty.CONFIRM, Duty.APPRAISE})
RUNNING = frozenset({Status.NEW, Status.RECEIVED, Status.IN_PROGRESS})
Condition = Callable[[object, Case], str]


def is_free(user, case: Case) -> str:
    return (
        _("%(officer)s is already in charge of this application.") % {"officer": case.officer} if case.officer else ""
    )


def is_not_anothers(user, case: Case) -> str:
    return is_free(user, case) if case.officer_id != user.pk else ""


def is_his_or_led(user, case: Case) -> str:
    if case.officer_id is None:
        return _("Nobody is in charge of this application yet.")
    if case.officer_id == user.pk or Role.LEADER in roles_at(user, case.organisation):
        return ""
    return is_free(user, case)


def was_not_asked_before(user, case: Case) -> str:
    if case.supplement_requests:
        return _("A supplement may be asked for only once; it has been asked for already.")
    return ""


def is_late_or_soon(user, case: Case) -> str:
    if case.due_on and case.due_on <= due_soon_until():
        return ""
    return _("The deadline is not near yet.")


def was_not_postponed_before(user, case: Case) -> str:
    if case.events.filter(verb=Verb.APOLOGISED).exists():
        return _("The result may be postponed only once; it has been postponed already.")
    return ""


def is_eligible_if_appraised_here(user, case: Case) -> str:
    if case.stage.duty == Duty.APPRAISE and case.appraisal != Appraisal.ELIGIBLE:
        return _("Only an application appraised as eligible can be forwarded.")
    return ""


def appraised_by(case: Case) -> int | None:
    """The user id of the last appraisal that still stands."""
    if case.appraisal == Appraisal.NONE:
        return None
    return case.events.filter(verb=Verb.APPRAISED).values_list("actor", flat=True).last()


def was_appraised_by_another(user, case: Case) -> str:
    if appraised_by(case) == user.pk:
        return _("You appraised this application; another person must refuse it.")
    return ""


def has_stage_to_go_back_to(user, case: Case) -> str:
    if case.route.stages.filter(position__lt=case.stage.position).exclude(duty=Duty.RECEIVE).exists():
        return ""
    return _("There is no earlier stage to send this application back to.")


def is_on_no_list(user, case: Case) -> str:
    if case.batch_rows.filter(is_on_list=True).exists():
        return _("This application is on a list; take it off the list first.")
    return ""


@dataclass(frozen=True)
class CaseRule:
    roles: frozenset[str]
    statuses: frozenset[int]
    duties: frozenset[str] = frozenset(Duty)
    conditions: tuple[Condition, ...] = ()


WAITING_TOO = RUNNING | {Status.SUPPLEMENT_REQUESTED}
CASE_ACTIONS: dict[str, CaseRule] = {
    "take": CaseRule(STAFF, WAITING_TOO, conditions=(is_free,)),
    "release": CaseRule(STAFF, WAITING_TOO, conditions=(is_his_or_led,)),
    "receive": CaseRule(OFFICERS, frozenset({Status.NEW}), frozenset({Duty.RECEIVE}), (is_not_anothers,)),
    "request_supplement": CaseRule(OFFICERS, RUNNING, EXAMINING, (is_not_anothers, was_not_asked_before)),
    "appraise": CaseRule(OFFICERS, RUNNING - {Status.NEW}, frozenset({Duty.APPRAISE}), (is_not_anothers,)),
    "forward": CaseRule(
        OFFICERS,
        RUNNING - {Status.NEW},
        frozenset({Duty.CONFIRM, Duty.APPRAISE}),
        (is_not_anothers, is_eligible_if_appraised_here),
    ),
    "send_back": CaseRule(
        STAFF,
        RUNNING - {Status.NEW},
        frozenset({Duty.CONFIRM, Duty.APPRAISE, Duty.CONSOLIDATE}),
        (is_on_no_list, has_stage_to_go_back_to),
    ),
    "apologise": CaseRule(STAFF, RUNNING - {Status.NEW}, conditions=(is_late_or_soon, was_not_postponed_before)),
    "refuse": CaseRule(STAFF, WAITING_TOO, EXAMINING, (was_appraised_by_another,)),
    "withdraw": CaseRule(STAFF, WAITING_TOO, EXAMINING | {Duty.CONSOLIDATE}),
}


def case_refusal(user, action: str, case: Case) -> str:
    """Raises KeyError for an unknown action."""
    rule = CASE_ACTIONS[action]
    if not roles_at(user, case.organisation) & rule.roles:
        return _("Your role at %(office)s does not allow this.") % {"office": case.organisation.name}
    if case.has_ended:
        return _("This application is closed.")
    if case.status not in rule.statuses or case.stage.duty not in rule.duties:
        return _("This cannot be done now: the application is “%(status)s”, at the stage “%(stage)s”.") % {
            "status": case.get_status_display(),
            "stage": case.stage.name,
        }
    if is_own(user, case):
        return _("This is your own application; a colleague must handle it.")
    return next((reason for condition in rule.conditions if (reason := condition(user, case))), "")
