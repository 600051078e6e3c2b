"""What the desk says of a case in a coloured word; the colour never says it alone."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.translation import gettext as _

from content import clock

from ..models import Batch, BatchState, Case, PaymentState
from ..statuses import Status

register = template.Library()

STATUS_COLOURS = {
    Status.SUPPLEMENT_REQUESTED: "yellow",
    Status.NOT_RECEIVED: "red",
    Status.STOPPED: "red",
    Status.WITHDRAWN: "grey",
    Status.DONE: "green",
    Status.RESULT_GIVEN: "green",
}
BATCH_COLOURS = {BatchState.RETURNED: "yellow", BatchState.DECIDED: "green"}
PAYMENT_COLOURS = {PaymentState.RECEIVED: "green", PaymentState.FAILED: "red", PaymentState.WAITING: "grey"}
TAG = "casework/includes/tag.html"


@register.inclusion_tag(TAG)
def status_tag(case: Case) -> dict[str, str]:
    return {"words": case.get_status_display(), "colour": STATUS_COLOURS.get(Status(case.status), "blue")}


@register.inclusion_tag(TAG)
def batch_tag(batch: Batch) -> dict[str, str]:
    return {"words": batch.get_state_display(), "colour": BATCH_COLOURS.get(BatchState(batch.state), "blue")}


@register.inclusion_tag(TAG)
def payment_tag(payment) -> dict[str, str]:
    return {"words": payment.get_state_display(), "colour": PAYMENT_COLOURS.get(PaymentState(payment.state), "blue")}


@register.inclusion_tag(TAG)
def due_tag(case: Case, soon: date) -> dict[str, str]:
    """In time, due soon (until `soon`), overdue, or stopped while a supplement is awaited."""
    if case.has_ended:
        return {}
    if case.waiting_since:
        return {"words": _("Clock stopped since %(day)s") % {"day": f"{case.waiting_since:%d/%m/%Y}"}, "colour": "grey"}
    if not case.due_on:
        return {"words": _("Clock not started"), "colour": "grey"}
    day = {"day": f"{case.due_on:%d/%m/%Y}"}
    if case.is_overdue:
        return {"words": _("Overdue since %(day)s") % day, "colour": "red"}
    if case.due_on == clock.today():
        return {"words": _("Due today"), "colour": "yellow"}
    if case.due_on <= soon:
        return {"words": _("Due soon: %(day)s") % day, "colour": "yellow"}
    return {"words": _("In time: due %(day)s") % day, "colour": "green"}
