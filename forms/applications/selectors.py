"""Reading applications: by look-up, in words, and as plain values for papers."""

from __future__ import annotations

from django.utils.crypto import constant_time_compare

from .models import Application


def application_by_lookup(*, reference: str, code: str) -> Application | None:
    """The application of this reference and look-up code; None, in the same way, for a wrong code or reference."""
    application = Application.objects.filter(reference=reference.strip().upper()).first()
    expected = application.lookup_code if application else "-" * 8
    given = "".join(code.split()).replace("-", "").upper()
    return application if constant_time_compare(given, expected) and application else None
