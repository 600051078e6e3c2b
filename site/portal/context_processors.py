"""What the frame of every page needs."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Site

from content import clock


class MenuItem(NamedTuple):
    url: str
    title: str
    is_here: bool


def menu(request: HttpRequest) -> list[MenuItem]:
    """The pages that editors put into the menu."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    pages = site.root_page.get_children().live().in_menu().specific()
    return [
        MenuItem(
            url := page.get_url(request),
            getattr(page, "menu_title", "") or page.title,
            request.path.startswith(url),
        )
        for page in pages
    ]


def frame(request: HttpRequest) -> dict[str, object]:
    return {
        "site_name": settings.WAGTAIL_SITE_NAME,
        "demonstration_day": clock.today() if settings.DEMONSTRATION_DATE else None,
        # Asked for only by pages that show the frame.
        "menu": SimpleLazyObject(lambda: menu(request)),
    }
