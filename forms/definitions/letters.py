"""E-mails of the product: in Vietnamese, from a template whose first line is the subject."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation


def letters_send(template: str, addresses: Iterable[str], context: dict[str, Any], path: str) -> None:
    """One to each address. The template sees `context`, the `url` of `path` on our site, and `site_name`."""
    url = f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"
    with translation.override("vi"):
        written = render_to_string(template, context | {"url": url, "site_name": settings.WAGTAIL_SITE_NAME})
    subject, text = written.strip().split("\n", 1)
    for address in addresses:
        send_mail(" ".join(subject.split()), text.strip() + "\n", None, [address])
