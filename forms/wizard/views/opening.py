"""Opening a draft by the token in its address. Whoever has the link may go on with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from forms.applications.drafts import draft_carry_over
from forms.applications.models import Draft

from ..drafts_of_session import draft_remember


def with_draft(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Puts the open draft on the request. One sent leads to its receipt, one that is gone to an explanation, one whose
    form was changed meanwhile to its list of steps, with what changed. (The wizard shows a step just typed once more.)
    """

    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, token: str, **kwargs) -> HttpResponse:
        drafts = Draft.objects.select_related("form_version__definition__programme", "application")
        draft = drafts.filter(token=token).first()
        if draft is None:
            return render(request, "wizard/draft_unknown.html", status=404)
        if draft.is_submitted:
            return redirect("wizard:done", token=token)
        if draft.has_expired:
            return render(request, "wizard/draft_expired.html", {"draft": draft}, status=410)
        draft_remember(request.session, draft)
        request.draft = draft_carry_over(draft=draft)
        is_answer = request.method == "POST" and "step" in kwargs
        if request.draft.form_version_id != draft.form_version_id and request.draft.carried_from and not is_answer:
            return redirect("wizard:draft", token=token)
        return view(request, token=token, **kwargs)

    return opened
