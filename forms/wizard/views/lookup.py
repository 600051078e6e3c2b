"""Look-up by reference and code."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache


@never_cache
def find(request: HttpRequest) -> HttpResponse:
    return render(request, "lookup/find.html", {})
