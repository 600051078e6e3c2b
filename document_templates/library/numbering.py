"""Official numbers: from a locked counter, in the transaction of the act, given back if it fails (trust rule 8).

A number may also be reserved for a paper of elsewhere, and voided. It is never given twice and never deleted.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from content.models import Organisation
from forms.casework.permissions import NotAllowed

from .models import NumberRegister, OutsidePaper, RegisterEntry, Reservation, Voiding
from .register_rules import keeps_book


@transaction.atomic
def number_take(*, organisation: Organisation, symbol: str, on: date, user: Any = None) -> RegisterEntry:
    """The next number of the office's book for this symbol ("QĐ-UBND") and year; str() of it is "05/QĐ-UBND".

    The counter row stays locked until the caller's transaction ends, so no number is given twice and none is lost.
    """
    register, _created = NumberRegister.objects.select_for_update().get_or_create(
        organisation=organisation, symbol=symbol, year=on.year
    )
    register.last += 1
    register.save(update_fields=["last"])
    return RegisterEntry.objects.create(register=register, number=register.last, taken_by=user)


@transaction.atomic
def number_reserve(*, organisation: Organisation, symbol: str, on: date, purpose: str, user: Any) -> RegisterEntry:
    """Takes the next number for a paper drawn up elsewhere, or later. Raises NotAllowed."""
    keeper_require(user, organisation)
    entry = number_take(organisation=organisation, symbol=symbol, on=on, user=user)
    Reservation.objects.create(entry=entry, purpose=purpose, by=user)
    return entry


@transaction.atomic
def number_issue(*, entry: RegisterEntry, user: Any, **said: Any) -> OutsidePaper:
    """A paper of elsewhere now bears the reserved number; `said` are the columns of OutsidePaper. Raises NotAllowed."""
    locked(entry, user)
    if refusal := issue_refusal(entry):
        raise NotAllowed(refusal)
    return OutsidePaper.objects.create(entry=entry, by=user, **said)


@transaction.atomic
def number_void(*, entry: RegisterEntry, reason: str, user: Any) -> Voiding:
    """The number, and the paper that may bear it, are void from now on. Raises NotAllowed."""
    locked(entry, user)
    if hasattr(entry, "voiding"):
        raise NotAllowed(_("This number is void already."))
    return Voiding.objects.create(entry=entry, reason=reason, by=user)


def issue_refusal(entry: RegisterEntry) -> str:
    """Why no paper of elsewhere can get this number, in a sentence; empty when one can."""
    if hasattr(entry, "voiding"):
        return _("This number is void; no paper can get it.")
    if not hasattr(entry, "reservation") or hasattr(entry, "outside_paper") or entry.documents.exists():
        return _("Only a reserved number without a paper can be issued.")
    return ""


def locked(entry: RegisterEntry, user: Any) -> None:
    """Holds the book until the transaction ends, so that two clerks do not act on one number. Raises NotAllowed."""
    register = NumberRegister.objects.select_for_update().get(pk=entry.register_id)
    keeper_require(user, register.organisation)


def keeper_require(user: Any, organisation: Organisation) -> None:
    if not keeps_book(user, organisation):
        raise NotAllowed(_("Your role at %(office)s does not allow this.") % {"office": organisation.name})
