from .batches import Batch, BatchRow, BatchState, Decision, Payment, PaymentState
from .cases import AccessRecord, Appraisal, Case, CaseEvent
from .memberships import Membership, Role
from .routes import Holiday, Route, Stage

__all__ = [
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
    "Stage",
]
