"""Files for the reader's disk: never shown in the page's origin, never kept by a cache."""

from __future__ import annotations

from typing import BinaryIO

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

CONTENT_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "zip": "application/zip",
}


def handed_out(content: bytes, name: str) -> HttpResponse:
    """A download under a Vietnamese name (RFC 5987); the suffix of the name tells the kind of file."""
    response = HttpResponse(content, content_type=_content_type(name))
    _guard(response, name)
    return response


def handed_out_file(file: BinaryIO, name: str) -> FileResponse:
    """The same for what is too large for the memory; the file is closed in the end."""
    response = FileResponse(file, content_type=_content_type(name))
    _guard(response, name)
    return response


def _content_type(name: str) -> str:
    return CONTENT_TYPES[name.rpartition(".")[2]]


def _guard(response: HttpResponseBase, name: str) -> None:
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "no-store, private"
