"""The acts that make a numbered paper: put a list forward, draft a decision, issue it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from document_templates.dossiers.official import URGENCIES
from document_templates.engine.errors import ConversionFailed, TemplateError
from document_templates.library.handing_out import handed_out
from forms.casework import services as casework
from forms.casework.permissions import NotAllowed, batches_visible, decisions_visible
from forms.casework.views.frame import desk

from . import preview, services
from .public_copy import public_copy_make


def said(request: HttpRequest, act: Callable[[], object], done: str) -> bool:
    """Does `act` and tells how it went on the next page; whether it was done."""
    try:
        act()
    except (NotAllowed, TemplateError, ConversionFailed) as error:
        messages.error(request, str(error))
        return False
    messages.success(request, done)
    return True


def urgency_of(request: HttpRequest) -> str:
    """What the stamp says; a word there is no stamp for is none."""
    word = request.POST.get("urgency", "")
    return word if word in URGENCIES else ""


@desk
@require_POST
def batch_put_forward(request: HttpRequest, pk: int) -> HttpResponse:
    batch = get_object_or_404(batches_visible(request.user), pk=pk)
    said(
        request,
        lambda: services.submission_letter_issue(batch=batch, user=request.user, urgency=urgency_of(request)),
        _("The list is put forward with its submission letter."),
    )
    return redirect("casework:batch", pk)


@desk
@require_POST
def decision_draft(request: HttpRequest, pk: int) -> HttpResponse:
    batch = get_object_or_404(batches_visible(request.user), pk=pk)
    done = _("The decision is drafted. A leader signs and issues it.")
    if said(request, lambda: casework.decision_draft(batch=batch, user=request.user), done):
        return redirect("casework:decision", batch.decision.pk)
    return redirect("casework:batch", pk)


@desk
@require_GET
def decision_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """What is going to be signed, as a Word file; after it was issued, there is the paper itself."""
    decision = get_object_or_404(decisions_visible(request.user), pk=pk, issued_at__isnull=True)
    try:
        content = preview.decision_preview(decision=decision, user=request.user)
    except TemplateError as error:
        messages.error(request, str(error))
        return redirect("casework:decision", pk)
    return handed_out(content, _("Draft decision") + ".docx")


@desk
@require_POST
def decision_issue(request: HttpRequest, pk: int) -> HttpResponse:
    decision = get_object_or_404(decisions_visible(request.user), pk=pk)
    said(
        request,
        lambda: services.decision_issue(decision=decision, user=request.user, urgency=urgency_of(request)),
        _("The decision is issued. Its paper can be downloaded below."),
    )
    return redirect("casework:decision", pk)


@desk
@require_POST
def public_copy(request: HttpRequest, pk: int) -> HttpResponse:
    decision = get_object_or_404(decisions_visible(request.user), pk=pk)
    said(
        request,
        lambda: public_copy_make(decision=decision, user=request.user),
        _("The public copy of the list is drawn up. It can be downloaded below."),
    )
    return redirect("casework:decision", pk)
