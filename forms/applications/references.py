"""References of applications, e.g. H24.16-211110-0001: receiving body, day, serial of that day (facts 5.1)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from content.models import Organisation

from .models import ReferenceCounter


@transaction.atomic
def reference_take(*, organisation: Organisation, day: date) -> str:
    """The next reference; the counter row stays locked until the caller's transaction ends, so none is given twice."""
    counter, _created = ReferenceCounter.objects.select_for_update().get_or_create(organisation=organisation, day=day)
    counter.last += 1
    counter.save(update_fields=["last"])
    body = organisation.dossier_code or f"H24.{organisation.code.upper()}"
    return f"{body}-{day:%y%m%d}-{counter.last:04d}"
