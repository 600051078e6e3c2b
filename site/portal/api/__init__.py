"""Our contract with other systems, described by itself at /api/v1/docs."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import ValidationError

from . import forms, health, places, programmes, screener, search

api = NinjaAPI(
    title="Hỗ trợ COVID-19 Hải Phòng",
    version="1",
    description=(
        "Public, read-only data: the support programmes with their rules and amounts, search over the published pages,"
        " and the application forms as JSON Schema. No key is needed and no personal data is served."
    ),
    urls_namespace="api",
)
for room in (health, programmes, screener, search, forms, places):
    api.add_router("", room.router)


@api.exception_handler(Http404)
def not_found(request: HttpRequest, fault: Http404) -> HttpResponse:
    return api.create_response(request, {"message": _("There is nothing at this address.")}, status=404)


@api.exception_handler(ValidationError)
def not_valid(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    places = sorted({str(error["loc"][-1]) for error in fault.errors})
    message = _("Please correct these parameters: %(places)s.") % {"places": ", ".join(places)}
    return api.create_response(request, {"message": message}, status=422)
