"""The one signal of ours: papers and messages follow what happens to a case, yet casework does not know them."""

from django.dispatch import Signal

#: Sent after commit, once for each CaseEvent: `event`.
case_event_recorded = Signal()
