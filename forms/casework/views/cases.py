"""The page of one case, and its attachments."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from forms.applications.attachments import attachment_response
from forms.applications.models import Attachment
from forms.applications.selectors import answers_in_words

from ..amounts import case_amount_in_words
from ..checks import Finding, findings_of
from ..deadlines import due_soon_until, result_day
from ..permissions import cases_visible
from ..selectors import access_record, attachments_of, case_for, papers_of
from .acts import acts_open
from .frame import desk


@desk
@require_GET
def case(request: HttpRequest, pk: int) -> HttpResponse:
    found = case_for(request.user, pk)
    if found is None:
        raise Http404
    access_record(user=request.user, case=found, what=_("opened"))
    application = found.application
    findings = findings_of(found)
    context = {
        "case": found,
        "acts": acts_open(request.user, found),
        "findings": findings,
        "amount_in_words": case_amount_in_words(found),
        "visible_others": others_visible(request.user, findings),
        "steps": answers_in_words(application),
        "beneficiaries": application.beneficiaries.all(),
        "supplements": application.supplements.prefetch_related("attachments"),
        "papers": papers_of(application, found),
        "events": found.events.select_related("organisation", "stage_to").order_by("-at", "-pk"),
        "batch_row": found.batch_rows.filter(is_on_list=True).select_related("batch__programme").first(),
        "result_day": result_day(found),
        "soon": due_soon_until(),
    }
    return render(request, "casework/case.html", context)


@desk
@require_GET
def attachment(request: HttpRequest, pk: int, attachment_pk: int) -> HttpResponse:
    """`?xem` shows the file in the page; otherwise it is saved. Each is written down."""
    found = case_for(request.user, pk)
    if found is None:
        raise Http404
    file: Attachment = get_object_or_404(attachments_of(found), pk=attachment_pk)
    inline = "xem" in request.GET
    if not inline:
        access_record(user=request.user, case=found, what=_("downloaded %(name)s") % {"name": file.original_name})
    return attachment_response(file, inline=inline)


def others_visible(user, findings: list[Finding]) -> set[int]:
    """Ids of the other cases in the findings that the user may open."""
    others = [finding.other_case.pk for finding in findings if finding.other_case]
    return set(cases_visible(user).filter(pk__in=others).values_list("pk", flat=True))
