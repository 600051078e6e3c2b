from .batches import Batch, BatchRow, Decision, Payment
from .cases import AccessRecord, Case, CaseEvent
from .memberships import Membership, Role
from .routes import Holiday, Route, Stage

__all__ = [
    "AccessRecord",
    "Batch",
    "BatchRow",
    "Case",
    "CaseEvent",
    "Decision",
    "Holiday",
    "Membership",
    "Payment",
    "Role",
    "Route",
    "Stage",
]
