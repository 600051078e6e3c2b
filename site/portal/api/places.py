"""Provinces, districts and communes of the day, for whoever asks for an address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema

from forms.definitions.field_types.address import names_within

router = Router(tags=["places"])
SECONDS = 3600


class Places(Schema):
    places: list[str]


@router.get("/places", response=Places, url_name="places", summary="Provinces, districts of a province, communes")
def places(
    request: HttpRequest,
    response: HttpResponse,
    province: str = Query("", max_length=200),
    district: str = Query("", max_length=200),
):
    """Without parameters the provinces. Marks, capitals and abbreviations of a name do not matter; a place that is
    not known has none. The list of districts and communes covers Hải Phòng.
    """
    response["Cache-Control"] = f"public, max-age={SECONDS}"
    return {"places": names_within(*[name for name in (province, district if province else "") if name])}
