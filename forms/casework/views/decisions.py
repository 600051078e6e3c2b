"""Decisions: the drafts to be signed, the issued ones, and what is paid under them."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from .. import list_selectors
from ..permissions import decisions_visible, refusal
from ..selectors import papers_of
from .frame import desk

PAYMENTS_ON_A_PAGE = 100
RELATED = ("organisation", "batch__programme", "batch__organisation", "drafted_by", "issued_by")


@desk
@require_GET
def decisions(request: HttpRequest) -> HttpResponse:
    found = decisions_visible(request.user).select_related(*RELATED)
    page = Paginator(found, 25).get_page(request.GET.get("trang"))
    return render(request, "casework/decisions.html", {"page": page})


@desk
@require_GET
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(decisions_visible(request.user).select_related(*RELATED), pk=pk)
    payments = found.payments.select_related("batch_row__beneficiary").order_by("pk")
    context = {
        "decision": found,
        "totals": list_selectors.totals_of(found.batch),
        "page": Paginator(payments, PAYMENTS_ON_A_PAGE).get_page(request.GET.get("trang")),
        "papers": papers_of(found, found.batch),
        "refusal": refusal(request.user, "issue", found),
    }
    return render(request, "casework/decision.html", context)
