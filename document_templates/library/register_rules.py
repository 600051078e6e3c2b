"""Who reads the book of outgoing papers of an office, and who keeps it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from content.models import Organisation
from forms.casework.models import Role
from forms.casework.permissions import organisations_of, roles_at

READERS = (Role.CLERK, Role.LEADER, Role.SUPERVISOR)
KEEPERS = frozenset({Role.CLERK, Role.LEADER})


def offices_of_reader(user: Any) -> QuerySet[Organisation]:
    return organisations_of(user, *READERS)


def keeps_book(user: Any, organisation: Organisation) -> bool:
    return bool(roles_at(user, organisation) & KEEPERS)
