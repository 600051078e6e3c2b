"""The acts that make a numbered paper: put a list forward, draft a decision, issue it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from forms.casework import services as casework
from forms.casework.models import Batch, Decision


@login_required
@require_POST
def batch_put_forward(request: HttpRequest, pk: int) -> HttpResponse:
    casework.batch_put_forward(batch=get_object_or_404(Batch, pk=pk), user=request.user)
    return redirect("casework:batch", pk)


@login_required
@require_POST
def decision_draft(request: HttpRequest, pk: int) -> HttpResponse:
    casework.decision_draft(batch=get_object_or_404(Batch, pk=pk), user=request.user)
    return redirect("casework:batch", pk)


@login_required
@require_POST
def decision_issue(request: HttpRequest, pk: int) -> HttpResponse:
    get_object_or_404(Decision, pk=pk)
    return redirect("casework:decision", pk)
