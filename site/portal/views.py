"""Pages of the frame itself: errors, and the words of the admin's scripts."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.i18n import JavaScriptCatalog
from wagtail.admin.localization import get_localized_response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", status=403)


class AdminWords(JavaScriptCatalog):
    """Those of Wagtail, completed from `site/locale`."""

    packages = ["wagtail.admin"]

    def get_paths(self, packages: list[str]) -> list[str]:
        return [*super().get_paths(packages), *map(str, settings.LOCALE_PATHS)]


_admin_words = AdminWords.as_view()


def admin_words(request: HttpRequest) -> HttpResponse:
    """In the language that the member of staff chose."""
    return get_localized_response(_admin_words, request)
