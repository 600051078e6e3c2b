"""The dossier of a case as one PDF, and of many cases as one ZIP, for the officers who see the cases."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from content import clock
from document_templates.bulk.models import BulkJob
from document_templates.bulk.services import job_start
from document_templates.engine.errors import ConversionFailed, ConversionUnavailable, TemplateError
from document_templates.library.handing_out import handed_out, handed_out_file
from forms.casework.models import Case
from forms.casework.permissions import cases_visible, decisions_visible
from forms.casework.selectors import case_for
from forms.casework.views.frame import desk

from . import works
from .forms import MOST_WHILE_WAITING, ChosenCases, NameRule
from .many import dossiers_zip
from .naming import DEFAULT_RULE, SAMPLE, named
from .services import dossier_build

#: The rule that this officer used last.
REMEMBERED = "dossier_name_rule"


@desk
@require_GET
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    case = case_for(request.user, pk)
    if case is None:
        raise Http404
    try:
        content = dossier_build(case=case, user=request.user)
    except (ConversionUnavailable, ConversionFailed, TemplateError) as error:
        way_on = _("The papers of this case can be downloaded one by one as Word files below.")
        messages.error(request, f"{error} {way_on}")
        return redirect("casework:case", pk)
    return handed_out(content, _("Dossier %(reference)s.pdf") % {"reference": case.application.reference})


@desk
def dossiers(request: HttpRequest) -> HttpResponse:
    """What was ticked in a list of cases; posted with a rule for the names, it is downloaded."""
    is_wanted = request.method == "POST"
    chosen = ChosenCases(request.POST if is_wanted else request.GET)
    remembered = request.session.get(REMEMBERED, DEFAULT_RULE)
    form = NameRule(request.POST) if is_wanted else NameRule(initial={"rule": remembered})
    refusal = chosen.refusal()
    cases = [] if refusal else cases_chosen(request, chosen.cleaned_data["cases"])
    if is_wanted and not refusal and form.is_valid():
        request.session[REMEMBERED] = form.cleaned_data["rule"]
        if len(cases) > MOST_WHILE_WAITING:
            return redirect("bulk:job", job_of(request, cases, form.cleaned_data["rule"]).pk)
        try:
            return zip_of(request, cases, form.cleaned_data["rule"])
        except ConversionUnavailable as error:
            refusal = str(error)
    sample = f"{named(remembered, SAMPLE)}.pdf"
    context = {"cases": cases, "form": form, "refusal": refusal, "sample": sample}
    return render(request, "dossiers/many.html", context)


def cases_chosen(request: HttpRequest, chosen: list[int]) -> list[Case]:
    """In the order of their deadlines, as the list shows them. Raises Http404 when one is not there for this user."""
    related = ("application__programme", "application__form_version", "route", "stage", "organisation")
    cases = list(cases_visible(request.user).filter(pk__in=chosen).select_related(*related).order_by("due_on", "pk"))
    if len(cases) != len(set(chosen)):
        raise Http404
    return cases


@desk
@require_POST
def result_notices(request: HttpRequest, pk: int) -> HttpResponse:
    """A notice for each applicant of an issued decision, as a job."""
    decision = get_object_or_404(decisions_visible(request.user), pk=pk, issued_at__isnull=False)
    cases = Case.objects.filter(batch_rows__batch=decision.batch_id, batch_rows__is_on_list=True).order_by("pk")
    title = _("Notices of decision %(number)s") % {"number": decision.number.replace("/", "-")}
    job = job_start(
        work=works.result_notices, title=title, cases=cases, user=request.user, options={"decision": decision.pk}
    )
    return redirect("bulk:job", job.pk)


def job_of(request: HttpRequest, cases: list[Case], rule: str) -> BulkJob:
    title = _("Dossiers of %(count)s applications, %(day)s") % {"count": len(cases), "day": f"{clock.today():%d-%m-%Y}"}
    return job_start(work=works.dossiers, title=title, cases=cases, user=request.user, options={"rule": rule})


def zip_of(request: HttpRequest, cases: list[Case], rule: str) -> FileResponse:
    with tempfile.TemporaryDirectory(prefix="dossiers-") as folder:
        target = Path(folder) / "dossiers.zip"
        dossiers_zip(cases, rule, target, user=request.user)
        # What is open is read to its end though its name is gone.
        return handed_out_file(target.open("rb"), _("Dossiers %(day)s.zip") % {"day": f"{clock.today():%d-%m-%Y}"})
