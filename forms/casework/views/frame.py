"""What every page of the desk has in common: signed in, in Wagtail's frame, kept by no cache."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from ..permissions import is_officer

View = Callable[..., HttpResponse]


def desk(view: View) -> View:
    """Decorator. Who is a member of no office finds nothing here (404)."""

    @wraps(view)
    def view_for_officers(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not is_officer(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return never_cache(require_admin_access(view_for_officers))
