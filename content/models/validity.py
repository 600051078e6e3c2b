"""What is valid between two days, either of which may be open."""

from django.db.models import CheckConstraint, F, Q
from django.utils.translation import gettext_lazy as _


def valid_days_in_order(name: str) -> CheckConstraint:
    """For a model with `valid_from` and `valid_to`."""
    return CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
        name=name,
        violation_error_message=_("The last day is before the first."),
    )
