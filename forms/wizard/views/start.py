"""Before the first question: what one needs, how long it takes, until when."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from content import clock
from forms.applications.drafts import draft_start
from forms.definitions.models import FormVersion

from ..drafts_of_session import draft_remember, drafts_remembered


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, slug: str) -> HttpResponse:
    version = FormVersion.objects.filter(definition__slug=slug, definition__live=True).last()
    if version is None:
        raise Http404
    programme = version.definition.programme
    rules = programme.rule_version_on(clock.today())
    is_open = rules is not None and rules.is_open_on(clock.today())
    if request.method == "POST" and is_open:
        draft = draft_start(form_version=version)
        draft_remember(request.session, draft)
        return redirect("wizard:start", slug=slug)
    context = {
        "definition": version.definition,
        "form": version.form,
        "programme": programme,
        "rules": rules,
        "is_open": is_open,
        "is_early": bool(rules and rules.submit_from and clock.today() < rules.submit_from),
        "drafts": drafts_remembered(request.session, slug=slug),
    }
    return render(request, "wizard/start.html", context)
