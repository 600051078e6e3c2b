"""Official numbers: from a locked counter, in the transaction of the act, given back if it fails (trust rule 8)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from content.models import Organisation

from .models import NumberRegister, RegisterEntry


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
