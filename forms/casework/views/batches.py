"""Lists: what waits to be put on one, the rows, and taking rows off or sending the list back."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from content.models import Programme

from .. import list_selectors, services
from ..forms import ListReasonForm
from ..models import Batch, BatchState
from ..permissions import NotAllowed, batches_visible, may, organisations_of
from ..selectors import papers_of
from .frame import desk

ROWS_ON_A_PAGE = 100


@desk
@require_GET
def batches(request: HttpRequest) -> HttpResponse:
    page = Paginator(list_selectors.batches_with_totals(request.user), 25).get_page(request.GET.get("trang"))
    context = {"page": page, "waiting": list_selectors.waiting_for_a_list(request.user)}
    return render(request, "casework/batches.html", context)


@desk
@require_POST
def batch_create(request: HttpRequest, programme_pk: int, organisation_pk: int) -> HttpResponse:
    programme = get_object_or_404(Programme, pk=programme_pk)
    organisation = get_object_or_404(organisations_of(request.user), pk=organisation_pk)
    try:
        batch = services.batch_create(programme=programme, organisation=organisation, user=request.user)
    except NotAllowed as error:
        messages.error(request, error.message)
        return redirect("casework:batches")
    messages.success(request, _("The list is drawn up. Another person puts it forward."))
    return redirect("casework:batch", batch.pk)


@desk
@require_GET
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    found = batch_or_404(request, pk)
    rows = list_selectors.rows_of(found)
    user = request.user
    decision = list_selectors.decision_on(user, found)
    context = {
        "batch": found,
        "page": Paginator(rows.filter(is_on_list=True), ROWS_ON_A_PAGE).get_page(request.GET.get("trang")),
        "taken_off": rows.filter(is_on_list=False),
        "totals": list_selectors.totals_of(found),
        "decision": decision,
        "papers": papers_of(found, *([decision] if decision else [])),
        "row_action": may(user, row_action(found), found),
        "may_put_forward": may(user, "put_forward", found),
        "may_return": may(user, "return", found),
        "may_draft": may(user, "draft", found),
    }
    return render(request, "casework/batch.html", context)


@desk
def row_remove(request: HttpRequest, pk: int, row_pk: int) -> HttpResponse:
    found = batch_or_404(request, pk)
    row = get_object_or_404(list_selectors.rows_of(found), pk=row_pk)
    form = ListReasonForm(request.POST if request.method == "POST" else None, auto_id="%s")
    if form.is_valid():
        try:
            services.batch_row_remove(row=row, user=request.user, **form.cleaned_data)
        except NotAllowed as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("%(name)s is taken off the list.") % {"name": row.beneficiary.full_name})
            return redirect("casework:batch", pk)
    return render(request, "casework/row_remove.html", {"batch": found, "row": row, "form": form})


@desk
def batch_return(request: HttpRequest, pk: int) -> HttpResponse:
    found = batch_or_404(request, pk)
    form = ListReasonForm(request.POST if request.method == "POST" else None, auto_id="%s")
    if form.is_valid():
        try:
            services.batch_return(batch=found, user=request.user, **form.cleaned_data)
        except NotAllowed as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("The list is returned to %(office)s.") % {"office": found.organisation.name})
            return redirect("casework:batches")
    return render(request, "casework/batch_return.html", {"batch": found, "form": form})


def batch_or_404(request: HttpRequest, pk: int) -> Batch:
    related = ("programme", "organisation", "approver", "created_by", "put_forward_by")
    return get_object_or_404(batches_visible(request.user).select_related(*related), pk=pk)


def row_action(batch: Batch) -> str:
    return "row_return" if batch.state == BatchState.PUT_FORWARD else "row_remove"
