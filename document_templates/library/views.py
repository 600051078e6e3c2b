"""Handing out papers, guarded; and the public pages on which anybody verifies one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from document_templates.engine.errors import ConversionFailed, ConversionUnavailable

from .access import applicant_may_open, officer_may_open, opening_record
from .describing import file_name, is_issued_file, public_view
from .forms import CodeForm, PaperFileForm
from .handing_out import handed_out
from .models import GeneratedDocument
from .services import pdf_of


@require_safe
@never_cache
def document(request: HttpRequest, code: str, suffix: str) -> HttpResponse:
    """The paper as DOCX or PDF; 404 for whoever may not see it. Officers leave an access record."""
    paper = get_object_or_404(GeneratedDocument, verification_code=code)
    is_officers = officer_may_open(request.user, paper)
    if not is_officers and not applicant_may_open(request.session, paper):
        raise Http404
    try:
        content = pdf_of(paper) if suffix == "pdf" else bytes(paper.content)
    except (ConversionUnavailable, ConversionFailed) as error:
        return render(request, "library/pdf_unavailable.html", {"paper": paper, "reason": str(error)})
    name = file_name(paper, suffix)
    if is_officers:
        opening_record(user=request.user, document=paper, what=name)
    return handed_out(content, name)


@require_GET
@never_cache
def verification_search(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.GET or None)
    if form.is_valid():
        return redirect("library:verification", form.cleaned_data["code"])
    return render(request, "library/verification_search.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def verification(request: HttpRequest, code: str) -> HttpResponse:
    """What was issued under a code; a posted file is compared with it."""
    paper = GeneratedDocument.objects.defer("content", "data").filter(verification_code=code.upper()).first()
    if paper is None:
        form = CodeForm({"code": code})
        return render(request, "library/verification_search.html", {"form": form}, status=404)
    form = PaperFileForm(request.POST, request.FILES) if request.method == "POST" else PaperFileForm()
    is_same = None
    if form.is_bound and form.is_valid():
        is_same = is_issued_file(paper, form.cleaned_data["file"].read())
    context = {"code": paper.verification_code, "paper": public_view(paper), "form": form, "is_same": is_same}
    return render(request, "library/verification.html", context)
