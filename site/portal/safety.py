"""What production refuses to start with: one line for each unsafe value."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ImproperlyConfigured


def refuse_unsafe(
    *,
    secret_key: str,
    debug: bool,
    allowed_hosts: Sequence[str],
    base_url: str,
    demonstration_date: str,
    demonstration_cast: bool,
    database: Mapping[str, Any],
) -> None:
    """Raises ImproperlyConfigured naming every unsafe value and what to set instead."""
    faults = []
    if (
        len(secret_key) < 50
        or len(set(secret_key)) < 10
        or secret_key.startswith(("only-for-tests", "django-insecure"))
    ):
        faults.append("PORTAL_SECRET_KEY: missing, short or a sample; set at least 50 random characters.")
    if debug:
        faults.append("PORTAL_DEBUG: must be off.")
    if not allowed_hosts or "*" in allowed_hosts:
        faults.append("PORTAL_ALLOWED_HOSTS: name the hosts, without *.")
    if not base_url.startswith("https://"):
        faults.append("PORTAL_BASE_URL: must be the https address of the site.")
    if demonstration_date:
        faults.append("PORTAL_DEMONSTRATION_DATE: a real site lives today.")
    if demonstration_cast:
        faults.append("PORTAL_DEMONSTRATION_CAST: must be off; everybody knows the cast's password.")
    if database.get("PASSWORD") in {"postgres", "password", "admin", "123456"}:
        faults.append("PORTAL_DATABASE_URL: a default password.")
    if faults:
        raise ImproperlyConfigured("\n".join(faults))
