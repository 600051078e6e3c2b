"""The page of results."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.selectors import programmes

from .entries import EntryKind
from .services import search


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """/tim-kiem/?q=…&chinh-sach=<code of a programme>&loai=<kind>&trang=<page>; unknown filters count as none."""
    known = list(programmes())
    programme = request.GET.get("chinh-sach", "")
    kind = request.GET.get("loai", "")
    page = request.GET.get("trang", "")
    context = {
        "programmes": known,
        "kinds": EntryKind.choices,
        "programme": programme if programme in {item.code for item in known} else "",
        "kind": kind if kind in EntryKind.values else "",
    }
    found = search(
        query=request.GET.get("q", ""),
        programme=context["programme"],
        kind=context["kind"],
        page=int(page) if page.isdecimal() and len(page) < 6 else 1,
    )
    return render(request, "search/results.html", context | {"results": found})
