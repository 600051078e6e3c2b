"""What the frame of every page needs."""

from django.conf import settings
from django.http import HttpRequest

from content import clock


def frame(request: HttpRequest) -> dict[str, object]:
    return {
        "site_name": settings.WAGTAIL_SITE_NAME,
        "demonstration_day": clock.today() if settings.DEMONSTRATION_DATE else None,
    }
