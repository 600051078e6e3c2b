"""Which screener runs."""

from __future__ import annotations

from .models import Screener
from .questionnaire import Questionnaire, questionnaire_compile


def questionnaire_current() -> Questionnaire | None:
    """The published screener as it stands now; the first, if there are several."""
    screener = Screener.objects.filter(live=True).first()
    return questionnaire_compile(screener) if screener else None
