"""Search over the published pages; with marks or without."""

from typing import Annotated

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Query, Router, Status

from search import services

from .schemas import Message, SearchAnswer

router = Router(tags=["search"])


@router.get("/search", response={200: SearchAnswer, 503: Message}, summary="Guidance, questions and offices")
def search(
    request: HttpRequest,
    q: Annotated[str, Query(description="What is looked for, as people type it.", max_length=200)] = "",
    programme: Annotated[str, Query(description="Only this programme (its code).", max_length=60)] = "",
    kind: Annotated[str, Query(description="Only this kind: guidance, question or office.", max_length=20)] = "",
    page: Annotated[int, Query(ge=1, le=1000)] = 1,
):
    """The best results first, ten a page."""
    found = services.search(query=q, programme=programme, kind=kind, page=page)
    if not found.is_available:
        return Status(503, {"message": _("Search does not answer just now. Try again in a few minutes.")})
    hits = [
        {
            "kind": {"code": hit.entry.kind, "label": str(hit.kind_label)},
            "title": hit.title,
            "excerpt": hit.excerpt,
            "url": hit.entry.url,
            "programmes": list(hit.entry.programmes),
        }
        for hit in found.hits
    ]
    return Status(
        200,
        {
            "query": found.query,
            "total": found.total,
            "page": found.page,
            "page_count": found.page_count,
            "hits": hits,
        },
    )
