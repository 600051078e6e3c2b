from .batches import Batch, BatchRow, BatchState, Decision, Payment, PaymentState
from .cases import AccessRecord, Appraisal, Case, CaseEvent
from .memberships import Membership, Role
from .routes import Holiday, Route, Stage
from .samples import SAMPLE_ENDS, SampleCases

__all__ = [
    "SAMPLE_ENDS",
    "AccessRecord",
    "Appraisal",
    "Batch",
    "BatchRow",
    "BatchState",
    "Case",
    "CaseEvent",
    "Decision",
    "Holiday",
    "Membership",
    "Payment",
    "PaymentState",
    "Role",
    "Route",
    "SampleCases",
    "Stage",
]
