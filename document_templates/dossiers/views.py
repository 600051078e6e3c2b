"""The dossier of a case, as one PDF, for the officers who see the case."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from document_templates.engine.errors import ConversionFailed, ConversionUnavailable, TemplateError
from document_templates.library.handing_out import handed_out
from forms.casework.selectors import case_for
from forms.casework.views.frame import desk

from .services import dossier_build


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
