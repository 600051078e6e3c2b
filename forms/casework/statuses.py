"""The ten statuses of the one-stop shop, with the codes of the provincial systems (facts 5.2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.IntegerChoices):
    NEW = 1, _("Newly registered")
    RECEIVED = 2, _("Received")
    NOT_RECEIVED = 3, _("Not received")
    IN_PROGRESS = 4, _("In progress")
    SUPPLEMENT_REQUESTED = 5, _("Supplement requested")
    PAYMENT_DUE = 6, _("Financial duty requested")
    WITHDRAWN = 7, _("Withdrawn by the applicant")
    STOPPED = 8, _("Stopped")
    DONE = 9, _("Processed")
    RESULT_GIVEN = 10, _("Result handed over")


ALLOWED_NEXT: dict[Status, frozenset[Status]] = {
    Status.NEW: frozenset({Status.RECEIVED, Status.NOT_RECEIVED, Status.SUPPLEMENT_REQUESTED, Status.WITHDRAWN}),
    Status.RECEIVED: frozenset({Status.IN_PROGRESS, Status.SUPPLEMENT_REQUESTED, Status.WITHDRAWN, Status.STOPPED}),
    Status.NOT_RECEIVED: frozenset(),
    Status.IN_PROGRESS: frozenset(
        {
            Status.IN_PROGRESS,
            Status.SUPPLEMENT_REQUESTED,
            Status.PAYMENT_DUE,
            Status.WITHDRAWN,
            Status.STOPPED,
            Status.DONE,
        }
    ),
    # Asked before it was received, an application is again new (or not received), for its clock has not yet begun.
    Status.SUPPLEMENT_REQUESTED: frozenset(
        {Status.NEW, Status.NOT_RECEIVED, Status.IN_PROGRESS, Status.WITHDRAWN, Status.STOPPED}
    ),
    Status.PAYMENT_DUE: frozenset({Status.IN_PROGRESS}),
    Status.WITHDRAWN: frozenset(),
    Status.STOPPED: frozenset(),
    Status.DONE: frozenset({Status.RESULT_GIVEN}),
    Status.RESULT_GIVEN: frozenset(),
}

#: A claim of a case in one of these no longer counts for the once-only rule (facts 2.2).
NOT_COUNTING = frozenset({Status.NOT_RECEIVED, Status.WITHDRAWN, Status.STOPPED})
ENDED = frozenset({Status.NOT_RECEIVED, Status.WITHDRAWN, Status.STOPPED, Status.DONE, Status.RESULT_GIVEN})
