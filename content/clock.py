"""What day it is for the law: the real day, or the fixed day of a demonstration."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """The day on which deadlines are judged and papers are dated, in Việt Nam's time."""
    return now().date()


def now() -> datetime:
    """The moment written on applications, events and papers; aware, in Việt Nam's time."""
    return written(timezone.now())


def written(moment: datetime) -> datetime:
    """How a moment kept by others, such as Wagtail, is written: a demonstration happens all on its one day."""
    real = timezone.localtime(moment)
    if not settings.DEMONSTRATION_DATE:
        return real
    return datetime.combine(date.fromisoformat(settings.DEMONSTRATION_DATE), real.timetz())
