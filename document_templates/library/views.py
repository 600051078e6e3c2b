"""Handing out papers, guarded; and the public page on which anybody verifies one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from .models import GeneratedDocument


@require_GET
@never_cache
def verification(request: HttpRequest, code: str) -> HttpResponse:
    paper = get_object_or_404(GeneratedDocument, verification_code=code)
    return render(request, "library/verification.html", {"paper": paper})
