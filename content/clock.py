"""What day it is for the law: the real day, or the fixed day of a demonstration."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """The day on which deadlines are judged and papers are dated, in Việt Nam's time."""
    return now().date()


def now() -> datetime:
    """The moment written on applications, events and papers; aware, in Việt Nam's time."""
    real = timezone.localtime()
    if not settings.DEMONSTRATION_DATE:
        return real
    return datetime.combine(date.fromisoformat(settings.DEMONSTRATION_DATE), real.timetz())
