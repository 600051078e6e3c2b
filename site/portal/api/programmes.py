"""The support programmes with their rules and amounts."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router

from content.api import programme_data, programmes_data
from content.selectors import programmes_in_full

from .schemas import Message, Programme

router = Router(tags=["programmes"])


@router.get("/programmes", response=list[Programme], by_alias=True, summary="All programmes, in the Plan's order")
def programmes(request: HttpRequest):
    return programmes_data()


@router.get(
    "/programmes/{code}", response={200: Programme, 404: Message}, by_alias=True, summary="One programme, by its code"
)
def programme(request: HttpRequest, code: str):
    return programme_data(get_object_or_404(programmes_in_full(), code=code))
