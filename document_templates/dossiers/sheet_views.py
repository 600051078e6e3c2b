"""The control sheet of a case, as a Word file, for the officers who see the case."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from document_templates.engine.errors import TemplateError
from document_templates.engine.formats import format_of
from document_templates.library.handing_out import handed_out
from forms.casework.selectors import access_record, case_for
from forms.casework.views.frame import desk

from .services import control_sheet_fill


@desk
@require_GET
def control_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """As it stands now, to go with the papers."""
    case = case_for(request.user, pk)
    if case is None:
        raise Http404
    try:
        content = control_sheet_fill(case=case)
    except TemplateError as error:
        messages.error(request, str(error))
        return redirect("casework:case", pk)
    access_record(user=request.user, case=case, what=_("Control sheet of the handling"))
    name = _("Control sheet %(reference)s") % {"reference": case.application.reference}
    return handed_out(content, f"{name}.{format_of(content).suffix}")
