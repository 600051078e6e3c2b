"""The verbs of casework.

Routes are data; what can be done to a case is fixed here, for each verb has its rule in law.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Verb(models.TextChoices):
    """Past tense, as the log tells it."""

    SUBMITTED = "submitted", _("Application submitted")
    TAKEN = "taken", _("Taken in charge")
    RECEIVED = "received", _("Application received")
    SUPPLEMENT_REQUESTED = "supplement_requested", _("Supplement requested")
    SUPPLEMENTED = "supplemented", _("Supplement handed in")
    REFUSED = "refused", _("Application refused")
    APPRAISED = "appraised", _("Appraised")
    FORWARDED = "forwarded", _("Forwarded")
    SENT_BACK = "sent_back", _("Sent back")
    WITHDRAWN = "withdrawn", _("Withdrawn by the applicant")
    BATCHED = "batched", _("Put on a list")
    UNBATCHED = "unbatched", _("Taken off a list")
    DECIDED = "decided", _("Decision issued")
    APOLOGISED = "apologised", _("Apology with a new day for the result")
    NOTED = "noted", _("Note")


class Duty(models.TextChoices):
    """What a stage is there for."""

    RECEIVE = "receive", _("Receive")
    CONFIRM = "confirm", _("Confirm")
    APPRAISE = "appraise", _("Appraise")
    CONSOLIDATE = "consolidate", _("Consolidate into a list")
    APPROVE = "approve", _("Approve")
    PAY = "pay", _("Pay")
