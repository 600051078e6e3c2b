"""The pages of bulk jobs, for the officer who started them."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import BooleanField, Count, ExpressionWrapper, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from document_templates.library.handing_out import handed_out_file
from forms.casework.views.frame import desk

from . import services
from .models import BulkJob, ItemState, JobState

ROWS = 50


def jobs_of(user):
    """Each with `total`, `done`, `failed`, and `finished`, which is both."""
    mine = BulkJob.objects.filter(created_by=user).order_by("-created_at", "-pk")
    return mine.annotate(
        total=Count("items"),
        done=Count("items", filter=Q(items__state=ItemState.DONE)),
        failed=Count("items", filter=Q(items__state=ItemState.FAILED)),
        finished=Count("items", filter=~Q(items__state=ItemState.WAITING)),
    )


@desk
@require_GET
def jobs(request: HttpRequest) -> HttpResponse:
    page = Paginator(jobs_of(request.user), ROWS).get_page(request.GET.get("trang"))
    return render(request, "bulk/jobs.html", {"page": page})


@desk
@require_GET
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """Progress, and what came of each case: first those that could not be done."""
    shown = get_object_or_404(jobs_of(request.user), pk=pk)
    has_failed = ExpressionWrapper(Q(state=ItemState.FAILED), BooleanField())
    items = shown.items.select_related("case__application").order_by(has_failed.desc(), "position")
    page = Paginator(items, ROWS).get_page(request.GET.get("trang"))
    return render(request, "bulk/job.html", {"job": shown, "page": page, "states": JobState})


@desk
@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    services.job_cancel(job=get_object_or_404(jobs_of(request.user), pk=pk))
    messages.success(request, _("The job is stopped. What is done stays; you can take it up again."))
    return redirect("bulk:job", pk)


@desk
@require_POST
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    services.job_resume(job=get_object_or_404(jobs_of(request.user), pk=pk))
    return redirect("bulk:job", pk)


@desk
@require_GET
def file(request: HttpRequest, pk: int) -> HttpResponse:
    """The ZIP of all pieces."""
    done = get_object_or_404(jobs_of(request.user), pk=pk)
    if not done.file:
        raise Http404
    return handed_out_file(done.file.open("rb"), f"{done.title}.zip")
