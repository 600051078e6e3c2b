"""The public pages on which anybody verifies a paper: by its code, or by the file itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from forms.wizard.throttle import attempt_allowed

from .describing import public_view
from .forms import CodeForm, PaperFileForm
from .models import GeneratedDocument
from .selectors import issued_with

MOST, QUARTER = 60, 900


def is_allowed(request: HttpRequest) -> bool:
    """An office counter checks many papers from one address; whoever guesses codes needs more."""
    return attempt_allowed("verification", request.META["REMOTE_ADDR"], most=MOST, seconds=QUARTER)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def verification_search(request: HttpRequest) -> HttpResponse:
    """Asks for the code, or for a file, whose paper is found by its fingerprint."""
    code, file, status = CodeForm(request.GET or None), PaperFileForm(), 200
    if request.method == "POST":
        code, file = CodeForm(), PaperFileForm(request.POST, request.FILES)
    asked = file if file.is_bound else code
    if asked.is_bound and not is_allowed(request):
        asked.errors.clear()
        asked.add_error(None, _("Too many attempts. Try again in a quarter of an hour."))
        status = 429
    elif code.is_valid():
        return redirect("library:verification", code.cleaned_data["code"])
    elif file.is_valid():
        if paper := issued_with(file.cleaned_data["sha256"]):
            return paper_shown(request, paper, PaperFileForm(), is_same=True)
        file.add_error(
            "file",
            _("No paper with exactly this content was issued here. It was changed, or saved again by a program."),
        )
    return render(request, "library/verification_search.html", {"form": code, "file_form": file}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def verification(request: HttpRequest, code: str) -> HttpResponse:
    """What was issued under a code; a posted file is compared with it."""
    paper = GeneratedDocument.objects.defer("content", "data").filter(verification_code=code.upper()).first()
    if paper is None:
        form, status = CodeForm({"code": code}), 404
        if not is_allowed(request):
            form.add_error(None, _("Too many attempts. Try again in a quarter of an hour."))
            status = 429
        context = {"form": form, "file_form": PaperFileForm()}
        return render(request, "library/verification_search.html", context, status=status)
    form = PaperFileForm(request.POST, request.FILES) if request.method == "POST" else PaperFileForm()
    is_same = None
    if form.is_bound and form.is_valid():
        is_same = issued_with(form.cleaned_data["sha256"]) == paper
    return paper_shown(request, paper, form, is_same=is_same)


def paper_shown(
    request: HttpRequest, paper: GeneratedDocument, form: PaperFileForm, *, is_same: bool | None
) -> HttpResponse:
    context = {
        "code": paper.verification_code,
        "code_in_groups": paper.code_in_groups,
        "paper": public_view(paper),
        "form": form,
        "is_same": is_same,
    }
    return render(request, "library/verification.html", context)
