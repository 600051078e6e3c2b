"""All that is done to cases, lists and decisions: one module an act. They raise NotAllowed with a sentence."""

from ..permissions import NotAllowed
from .apologising import case_apologise
from .appraising import case_appraise
from .deciding import decision_draft, decision_record
from .ending import case_refuse, case_withdraw
from .forwarding import case_forward, case_send_back
from .gathering import batch_create, batch_row_remove
from .loading import casework_load
from .opening import case_open
from .putting_forward import batch_put_forward, batch_return
from .receiving import case_receive
from .supplementing import case_request_supplement, case_supplement_record
from .taking import case_release, case_take

__all__ = [
    "NotAllowed",
    "batch_create",
    "batch_put_forward",
    "batch_return",
    "batch_row_remove",
    "case_apologise",
    "case_appraise",
    "case_forward",
    "case_open",
    "case_receive",
    "case_refuse",
    "case_release",
    "case_request_supplement",
    "case_send_back",
    "case_supplement_record",
    "case_take",
    "case_withdraw",
    "casework_load",
    "decision_draft",
    "decision_record",
]
