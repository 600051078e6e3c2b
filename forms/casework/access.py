"""Who looked at which case (facts 6)."""

from __future__ import annotations

from .models import AccessRecord, Case


def access_record(*, user, case: Case, what: str) -> AccessRecord:
    """`what`: in words, e.g. the name of the file."""
    return AccessRecord.objects.create(user=user, case=case, what=what[:60])
