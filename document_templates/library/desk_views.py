"""One paper at the officers' desk: its versions and its copies, and drawing it up again."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from document_templates.engine.errors import TemplateError
from forms.casework.permissions import NotAllowed
from forms.casework.views.frame import desk

from .access import officer_may_open
from .describing import is_withdrawn
from .forms import ReissueForm, SignedCopyForm
from .models import GeneratedDocument
from .reissue import document_reissue, reissue_refusal
from .selectors import versions_of
from .signing import signed_copy_create, signing_refusal


def paper_or_404(request: HttpRequest, code: str) -> GeneratedDocument:
    paper = get_object_or_404(GeneratedDocument, verification_code=code)
    if not officer_may_open(request.user, paper):
        raise Http404
    return paper


@desk
@require_GET
def paper(request: HttpRequest, code: str) -> HttpResponse:
    found = paper_or_404(request, code)
    context = {
        "paper": found,
        "versions": versions_of(found),
        "is_withdrawn": is_withdrawn(found),
        "signed_copies": found.signed_copies.defer("content", "original").select_related("created_by"),
        "may_sign": not signing_refusal(request.user, found),
        "may_reissue": not reissue_refusal(request.user, found),
    }
    return render(request, "library/paper.html", context)


@desk
def reissue(request: HttpRequest, code: str) -> HttpResponse:
    found = paper_or_404(request, code)
    form = ReissueForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            again = document_reissue(document=found, user=request.user, **form.cleaned_data)
        except (NotAllowed, TemplateError) as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request, _("The paper is drawn up again. The former one stays and says that it was replaced.")
            )
            return redirect("library:paper", again.verification_code)
    context = {"paper": found, "form": form, "refusal": reissue_refusal(request.user, found)}
    return render(request, "library/reissue.html", context)


@desk
def sign(request: HttpRequest, code: str) -> HttpResponse:
    """Takes in the signed paper: a scan, or the PDF signed digitally."""
    found = paper_or_404(request, code)
    form = SignedCopyForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_valid():
        try:
            signed_copy_create(document=found, upload=form.cleaned_data["file"], user=request.user)
        except ValidationError as error:
            form.add_error("file", error.messages)
        except NotAllowed as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("The signed copy is kept. From now on it is what people get."))
            return redirect("library:paper", code)
    context = {"paper": found, "form": form, "refusal": signing_refusal(request.user, found)}
    return render(request, "library/sign.html", context)
