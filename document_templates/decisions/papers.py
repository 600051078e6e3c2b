"""The papers that follow an issued decision, each drawn up once when somebody asks for it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from content import clock
from document_templates.library.models import GeneratedDocument
from document_templates.library.selectors import document_of
from document_templates.library.services import document_generate
from forms.casework.models import Decision, Role
from forms.casework.permissions import NotAllowed, roles_at

from . import list_kinds, money_kinds
from .issued_context import (
    decision_list_values,
    payment_sheet_values,
    posting_notice_values,
)
from .public_copy import secrets_check, secrets_of
from .services import paper_number, sums_check

#: Working days for which a list hangs out, where the office does not say otherwise.
USUAL_DAYS = 5
MOST_DAYS = 60


@transaction.atomic
def decision_list_make(*, decision: Decision, user) -> GeneratedDocument:
    """In full. Raises NotAllowed before the decision is issued, TemplateError."""
    issued_require(decision)
    kind = list_kinds.decision_list.key
    if existing := document_of(kind=kind, subject=decision):
        return existing
    with override("vi"):
        data = decision_list_values(decision)
        sums_check(decision, data)
        return document_generate(kind=kind, subject=decision, data=data, user=user)


@transaction.atomic
def payment_sheet_make(*, decision: Decision, user) -> GeneratedDocument:
    """Raises NotAllowed before the decision is issued, TemplateError."""
    issued_require(decision)
    kind = money_kinds.payment_sheet.key
    if existing := document_of(kind=kind, subject=decision):
        return existing
    with override("vi"):
        data = payment_sheet_values(decision, day=clock.today(), user=user)
        return document_generate(kind=kind, subject=decision, data=data, user=user)


@transaction.atomic
def posting_notice_issue(*, decision: Decision, days: int, user) -> GeneratedDocument:
    """Numbered, by a leader of the office that put the list forward; `days`: working days of the posting.

    Raises NotAllowed, also when a secret would be readable, or TemplateError; then no number is used up.
    """
    issued_require(decision)
    kind, office = list_kinds.posting_notice, decision.batch.organisation
    if existing := document_of(kind=kind.key, subject=decision):
        return existing
    if Role.LEADER not in roles_at(user, office):
        raise NotAllowed(_("A leader of %(office)s signs this notice.") % {"office": office.name})
    entry = paper_number(kind, office, user)
    with override("vi"):
        data = posting_notice_values(decision, number=str(entry), day=clock.today(), signer=user, days=days)
        sums_check(decision, data)
        paper = document_generate(kind=kind.key, subject=decision, data=data, user=user, register_entry=entry)
    secrets_check(secrets_of(decision), bytes(paper.content))
    return paper


def issued_require(decision: Decision) -> None:
    if not decision.issued_at:
        raise NotAllowed(_("The decision must be issued first."))
