"""How letters and decisions are drawn up again: with their number, their day and their signer."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from document_templates.library.models import GeneratedDocument
from document_templates.library.reissue import reissue_register
from document_templates.library.selectors import original_of

from . import kinds, list_kinds, money_kinds
from .context import decision_values, submission_letter_values
from .issued_context import decision_list_values, payment_sheet_values, posting_notice_values
from .services import sums_check


def as_signed(document: GeneratedDocument) -> dict[str, Any]:
    original = original_of(document)
    day = timezone.localtime(original.created_at).date()
    return {"number": str(document.register_entry), "day": day, "signer": original.created_by}


def as_urgent(document: GeneratedDocument) -> dict[str, Any]:
    """With the stamp that it bore."""
    return as_signed(document) | {"urgency": document.data["van_ban"].get("do_khan", "")}


def letter_again(document: GeneratedDocument) -> dict[str, Any]:
    """With the counts of the day it was put forward."""
    return submission_letter_values(document.batch, **as_urgent(document)) | {"ket_qua": document.data["ket_qua"]}


def decision_again(document: GeneratedDocument) -> dict[str, Any]:
    """Raises SumsDiffer when the list no longer agrees with what was decided."""
    data = decision_values(document.decision, **as_urgent(document))
    sums_check(document.decision, data)
    return data


def notice_again(document: GeneratedDocument) -> dict[str, Any]:
    """For the days it was to hang out."""
    days = int(document.data["niem_yet"]["so_ngay"])
    return posting_notice_values(document.decision, **as_signed(document), days=days)


def payment_sheet_again(document: GeneratedDocument) -> dict[str, Any]:
    signed = as_signed(document)
    return payment_sheet_values(document.decision, day=signed["day"], user=signed["signer"])


reissue_register(kinds.submission_letter.key, letter_again)
reissue_register(kinds.decision.key, decision_again)
reissue_register(list_kinds.posting_notice.key, notice_again)
reissue_register(money_kinds.payment_sheet.key, payment_sheet_again)
reissue_register(list_kinds.decision_list.key, lambda document: decision_list_values(document.decision))
