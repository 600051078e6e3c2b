"""How letters and decisions are drawn up again: with their number, their day and their signer."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from document_templates.library.models import GeneratedDocument
from document_templates.library.reissue import reissue_register
from document_templates.library.selectors import original_of

from . import kinds
from .context import decision_values, submission_letter_values
from .services import sums_check


def as_signed(document: GeneratedDocument) -> dict[str, Any]:
    original = original_of(document)
    day = timezone.localtime(original.created_at).date()
    return {"number": str(document.register_entry), "day": day, "signer": original.created_by}


def letter_again(document: GeneratedDocument) -> dict[str, Any]:
    """With the counts of the day it was put forward."""
    return submission_letter_values(document.batch, **as_signed(document)) | {"ket_qua": document.data["ket_qua"]}


def decision_again(document: GeneratedDocument) -> dict[str, Any]:
    """Raises SumsDiffer when the list no longer agrees with what was decided."""
    data = decision_values(document.decision, **as_signed(document))
    sums_check(document.decision, data)
    return data


reissue_register(kinds.submission_letter.key, letter_again)
reissue_register(kinds.decision.key, decision_again)
