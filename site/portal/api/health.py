"""Is the product alive? For start scripts, load balancers and people on call."""

from typing import Literal

from django.db import DatabaseError, connection
from django.http import HttpRequest
from ninja import Router, Schema, Status

from portal import VERSION

router = Router(tags=["health"])


class Health(Schema):
    status: Literal["ok", "failing"]
    database: Literal["ok", "failing"]
    version: str


@router.get("/health", response={200: Health, 503: Health}, summary="Whether the product can serve")
def health(request: HttpRequest):
    """Answers 503 while the database does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return Status(503, {"status": "failing", "database": "failing", "version": VERSION})
    return Status(200, {"status": "ok", "database": "ok", "version": VERSION})
