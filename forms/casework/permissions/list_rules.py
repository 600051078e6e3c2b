"""What must hold before a person acts on a list or a decision. Two persons, always (trust 13)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms.applications.models import PersonIdentifier

from ..actions import Verb
from ..models import Batch, BatchState, CaseEvent, Decision, Role
from .case_rules import OFFICERS, STAFF
from .scope import roles_at

LEADERS = frozenset({Role.LEADER})
WITH_DRAWER = frozenset({BatchState.GATHERING, BatchState.RETURNED})
WITH_APPROVER = frozenset({BatchState.PUT_FORWARD})


def rows_on(batch: Batch):
    return batch.rows.filter(is_on_list=True)


def has_rows(user, batch: Batch) -> str:
    return "" if rows_on(batch).exists() else _("The list is empty.")


def holds_not_himself(user, batch: Batch) -> str:
    people = PersonIdentifier.objects.filter(beneficiary__batch_rows__in=rows_on(batch), value=user.identity_number)
    if user.identity_number and people.exists():
        return _("Your own application is on this list; a colleague must handle it.")
    return ""


def was_drawn_up_by_another(user, batch: Batch) -> str:
    if batch.created_by_id == user.pk:
        return _("You drew up this list; another person must put it forward.")
    return ""


def was_appraised_by_others(user, batch: Batch) -> str:
    own = CaseEvent.objects.filter(case__batch_rows__in=rows_on(batch), verb=Verb.APPRAISED, actor=user)
    if own.exists():
        return _("You appraised applications on this list; another person must do this.")
    return ""


def was_put_forward_by_another(user, batch: Batch) -> str:
    if batch.put_forward_by_id == user.pk:
        return _("You put this list forward; another person must decide on it.")
    return ""


def has_no_decision(user, batch: Batch) -> str:
    if Decision.objects.filter(batch=batch).exists():
        return _("There is a decision on this list already.")
    return ""


@dataclass(frozen=True)
class BatchRule:
    roles: frozenset[str]
    states: frozenset[str]
    conditions: tuple[Callable[[object, Batch], str], ...] = ()
    #: Whose members act: the office that drew the list up, or the one that approves it.
    by_approver: bool = False


BATCH_ACTIONS: dict[str, BatchRule] = {
    "row_remove": BatchRule(STAFF, WITH_DRAWER),
    "row_return": BatchRule(STAFF, WITH_APPROVER, by_approver=True),
    "put_forward": BatchRule(
        LEADERS, WITH_DRAWER, (has_rows, was_drawn_up_by_another, was_appraised_by_others, holds_not_himself)
    ),
    "return": BatchRule(STAFF, WITH_APPROVER, by_approver=True),
    "draft": BatchRule(OFFICERS, WITH_APPROVER, (has_no_decision, has_rows, holds_not_himself), by_approver=True),
}
DECISION_ACTIONS = ("issue",)


def batch_refusal(user, action: str, batch: Batch) -> str:
    """Raises KeyError for an unknown action."""
    rule = BATCH_ACTIONS[action]
    office = batch.approver if rule.by_approver else batch.organisation
    if not roles_at(user, office) & rule.roles:
        return _("Your role at %(office)s does not allow this.") % {"office": office.name}
    if batch.state not in rule.states:
        return _("This cannot be done now: the list is “%(state)s”.") % {"state": batch.get_state_display()}
    return next((reason for condition in rule.conditions if (reason := condition(user, batch))), "")


def decision_refusal(user, action: str, decision: Decision) -> str:
    """Raises ValueError for an unknown action."""
    if action not in DECISION_ACTIONS:
        raise ValueError(action)
    if Role.LEADER not in roles_at(user, decision.organisation):
        return _("Your role at %(office)s does not allow this.") % {"office": decision.organisation.name}
    if decision.issued_at:
        return _("This decision has been issued already.")
    if decision.drafted_by_id == user.pk:
        return _("You drafted this decision; another person must sign it.")
    batch = decision.batch
    if batch.state != BatchState.PUT_FORWARD:
        return _("This cannot be done now: the list is “%(state)s”.") % {"state": batch.get_state_display()}
    conditions = (has_rows, was_put_forward_by_another, was_appraised_by_others, holds_not_himself)
    return next((reason for condition in conditions if (reason := condition(user, batch))), "")
