"""Checking the answers, sending them, and the receipt."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content import clock
from forms.applications.access import session_forget, session_grant, session_may_see
from forms.applications.eligibility import draft_failures
from forms.applications.models import Application
from forms.applications.selectors import answers_in_words
from forms.applications.services import AnswersInvalid, NotEligible, OnceOnlyViolation, SubmissionClosed
from forms.casework.services import NotAllowed

from ..declaration import DeclarationForm
from ..drafts_of_session import draft_forget
from ..journey import Journey
from ..services import draft_submit
from ..throttle import attempt_allowed
from .opening import with_draft

#: So long after sending, a repeated post (button pressed twice, page sent again) still leads to the receipt.
REPEAT = timedelta(minutes=10)
#: So many conditions that do not hold are told at once, for a list may have thousands of rows.
MOST_FAILURES = 20


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, token: str) -> HttpResponse:
    response = open_check(request, token=token)
    if request.method == "POST":
        sent = Application.objects.filter(draft__token=token, submitted_at__gt=clock.now() - REPEAT).first()
        if sent:
            session_grant(request.session, sent)
    return response


@with_draft
def open_check(request: HttpRequest, token: str) -> HttpResponse:
    journey = Journey(request.draft)
    if not journey.is_complete:
        return redirect(journey.next_url)
    form = DeclarationForm(request.POST or None, label_suffix="", use_required_attribute=False)
    is_opener = request.user.pk is not None and request.draft.opened_by_id == request.user.pk
    if request.method == "POST" and not is_opener and form.is_valid():
        if _send(request, form):
            draft_forget(request.session, request.draft)
            return redirect("wizard:done", token=token)
        if not (journey := Journey(request.draft)).is_complete:
            return redirect(journey.next_url)
    sections = zip(journey.stops, answers_in_words(request.draft), strict=True)
    failures = draft_failures(request.draft)
    return render(
        request,
        "wizard/check.html",
        {
            "draft": request.draft,
            "journey": journey,
            "sections": list(sections),
            "form": form,
            "is_opener": is_opener,
            "failures": failures[:MOST_FAILURES],
            "more_failures": max(len(failures) - MOST_FAILURES, 0),
        },
    )


def _send(request: HttpRequest, form: DeclarationForm) -> Application | None:
    """None when it could not be sent; then the form says why."""
    if not attempt_allowed("send", request.META["REMOTE_ADDR"], most=60, seconds=3600):
        form.add_error(None, _("Too many applications were sent from here. Try again in one hour; nothing is lost."))
        return None
    try:
        return draft_submit(draft=request.draft, helper=form.helper)
    except AnswersInvalid as refusal:
        for sentence in refusal.errors.values():
            form.add_error(None, sentence)
    except (NotEligible, OnceOnlyViolation, SubmissionClosed, NotAllowed) as refusal:
        form.add_error(None, str(refusal))
    return None


@never_cache
@require_safe
def done(request: HttpRequest, token: str) -> HttpResponse:
    """The receipt, for the browser that sent; another one is asked for reference and code."""
    application = Application.objects.filter(draft__token=token).select_related("programme", "case").first()
    if application is None:
        return redirect("wizard:draft", token=token)
    if not session_may_see(request.session, application):
        return redirect("lookup:find")
    steps = application.rule_version.procedure_steps.exclude(organisation=None)
    return render(request, "wizard/done.html", {"application": application, "steps": steps})


@require_POST
def finish(request: HttpRequest) -> HttpResponse:
    """On a shared computer: this browser forgets what it sent, looked up and began."""
    session_forget(request.session)
    request.session.pop("drafts", None)
    return render(request, "wizard/finished.html")
