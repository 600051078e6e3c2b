"""An officer goes out to a person who is entitled: he begins and fills in, the person checks, declares and sends."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin.auth import require_admin_access

from content import clock
from forms.applications.drafts import draft_start
from forms.applications.intake import intake_refusal
from forms.applications.models import Draft
from forms.casework.permissions import is_officer
from forms.definitions.models import FormDefinition
from forms.definitions.selectors import version_current

from ..drafts_of_session import draft_remember


@never_cache
@require_admin_access
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    if not is_officer(request.user):
        raise PermissionDenied
    forms_open = [
        definition
        for definition in FormDefinition.objects.filter(live=True, versions__isnull=False).distinct()
        if not intake_refusal(definition=definition, day=clock.today())
    ]
    if request.method == "POST":
        version = version_current(request.POST.get("form", ""))
        if version is None or version.definition not in forms_open:
            raise Http404
        draft = draft_start(form_version=version, opened_by=request.user)
        draft_remember(request.session, draft)
        return redirect("wizard:draft", token=draft.token)
    drafts = Draft.objects.filter(opened_by=request.user, application=None, expires_at__gt=clock.now())
    drafts = drafts.select_related("form_version__definition").order_by("-created_at")
    return render(request, "assisting/begin.html", {"forms_open": forms_open, "drafts": drafts[:50]})
