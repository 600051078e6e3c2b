"""Who sees what (`scope`), and who may do what now (`case_rules`, `list_rules`): one place for buttons and services."""

from __future__ import annotations

from ..models import Batch, Case, Decision
from .case_rules import CASE_ACTIONS, case_refusal
from .list_rules import BATCH_ACTIONS, DECISION_ACTIONS, batch_refusal, decision_refusal
from .scope import (
    batches_visible,
    cases_visible,
    decisions_visible,
    is_officer,
    is_own,
    memberships_of,
    organisations_of,
    roles_at,
)


class NotAllowed(Exception):
    """An act that this person may not do, or not now. `message` is a sentence for the screen."""

    def __init__(self, message: str) -> None:
        super().__init__(str(message))
        self.message = str(message)


def refusal(user, action: str, obj: Case | Batch | Decision) -> str:
    """Why `user` may not do `action` to `obj` now, in a sentence; empty when he may."""
    if isinstance(obj, Case):
        return case_refusal(user, action, obj)
    if isinstance(obj, Batch):
        return batch_refusal(user, action, obj)
    return decision_refusal(user, action, obj)


def may(user, action: str, obj: Case | Batch | Decision) -> bool:
    return not refusal(user, action, obj)


def require(user, action: str, obj: Case | Batch | Decision) -> None:
    """Raises NotAllowed."""
    if reason := refusal(user, action, obj):
        raise NotAllowed(reason)


__all__ = [
    "BATCH_ACTIONS",
    "CASE_ACTIONS",
    "DECISION_ACTIONS",
    "NotAllowed",
    "batches_visible",
    "cases_visible",
    "decisions_visible",
    "is_officer",
    "is_own",
    "may",
    "memberships_of",
    "organisations_of",
    "refusal",
    "require",
    "roles_at",
]
