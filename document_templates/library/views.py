"""Handing out papers, guarded."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from document_templates.engine.errors import ConversionFailed, ConversionUnavailable

from .access import applicant_may_open, officer_may_open, opening_record
from .describing import file_name
from .handing_out import handed_out
from .long_pdfs import pdf_is_coming
from .models import GeneratedDocument
from .selectors import signed_copy_of, versions_of
from .services import pdf_handed_out, pdf_of

SECONDS_TO_LOOK = "15"


@require_safe
@never_cache
def document(request: HttpRequest, code: str, suffix: str) -> HttpResponse:
    """The paper as it was drawn up or as PDF; 404 for whoever may not see it. Officers leave an access record.

    Applicants get the newest, whichever they ask for, and where it was signed, the signed copy. Officers have the
    unsigned one at hand: the Word file, and the PDF with ?chua-ky.
    """
    paper = get_object_or_404(GeneratedDocument, verification_code=code)
    is_officers = officer_may_open(request.user, paper)
    if (not is_officers and not applicant_may_open(request.session, paper)) or suffix not in paper.suffixes:
        raise Http404
    if not is_officers and (newest := versions_of(paper)[0]) != paper:
        return redirect("library:document", newest.verification_code, suffix)
    if not is_officers and suffix != "pdf" and signed_copy_of(paper):
        return redirect("library:document", paper.verification_code, "pdf")
    as_drawn = is_officers and "chua-ky" in request.GET
    if suffix == "pdf" and (as_drawn or not signed_copy_of(paper)) and pdf_is_coming(paper):
        return pdf_coming(request, paper)
    try:
        pdf = pdf_of if as_drawn else pdf_handed_out
        content = pdf(paper) if suffix == "pdf" else bytes(paper.content)
    except (ConversionUnavailable, ConversionFailed) as error:
        return render(request, "library/pdf_unavailable.html", {"paper": paper, "reason": str(error)})
    name = file_name(paper, suffix)
    if is_officers:
        opening_record(user=request.user, document=paper, what=name)
    return handed_out(content, name)


def pdf_coming(request: HttpRequest, paper: GeneratedDocument) -> HttpResponse:
    """Looks again by itself, with and without JavaScript."""
    answer = render(request, "library/pdf_coming.html", {"paper": paper}, status=202)
    answer["Refresh"] = SECONDS_TO_LOOK
    return answer
