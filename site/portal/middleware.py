"""What every answer carries: where it may load things from, and who may keep a copy of it."""

from collections.abc import Callable

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

#: Whatever stands under these is about a person.
PERSONAL = ("/nop-ho-so/", "/tra-cuu/", "/can-bo/", "/quan-tri/", "/tai-khoan/", "/van-ban/")


class ContentSecurityMiddleware(CSPMiddleware):
    """The strict policy everywhere; a wider one only under the prefixes of settings.WIDER_POLICIES."""

    def get_policy_parts(self, request: HttpRequest, response: HttpResponse, report_only: bool = False) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None and parts.replace is None:
            parts.replace = next(
                (wider for prefix, wider in settings.WIDER_POLICIES.items() if request.path.startswith(prefix)), None
            )
        return parts


def no_store_middleware(get_response: Callable[[HttpRequest], HttpResponse]):
    """Nobody between us and the reader, nor a shared computer, keeps a copy of a personal page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path.startswith(PERSONAL) or request.user.is_authenticated:
            add_never_cache_headers(response)
        return response

    return middleware
