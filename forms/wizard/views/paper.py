"""Forms on paper: empty, to be filled in by hand, and as they were sent. Browsers save both as PDF."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from forms.applications.selectors import answers_in_words
from forms.definitions.blank import form_blank
from forms.definitions.selectors import version_current

from .lookup import with_application


@require_safe
def blank(request: HttpRequest, slug: str) -> HttpResponse:
    version = version_current(slug)
    if version is None:
        raise Http404
    form = version.form_as_read
    context = {"form": form, "definition": version.definition, "version": version, "steps": form_blank(form)}
    return render(request, "wizard/blank.html", context)


@with_application
@require_safe
def filled(request: HttpRequest, reference: str) -> HttpResponse:
    application = request.application
    version = application.form_version
    sections = [(title, lines) for title, lines in answers_in_words(application) if lines]
    context = {"form": version.form, "definition": version.definition, "version": version, "sections": sections}
    return render(request, "wizard/filled.html", context | {"application": application})
