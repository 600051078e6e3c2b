"""Amounts and days as official Vietnamese papers write them."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString

from content import links
from content.models import Programme
from content.text import Vietnamese

register = template.Library()


@register.filter
def dong(amount: Decimal | int | None) -> str:
    """3710000 → "3.710.000 đồng"; nothing for None."""
    return "" if amount is None else f"{int(amount):,} đồng".replace(",", ".")


@register.filter
def ngay(day: date | datetime | None) -> str:
    """05/08/2021; a moment is told in Việt Nam's time; nothing for None."""
    if isinstance(day, datetime):
        day = timezone.localtime(day)
    return f"{day:%d/%m/%Y}" if day else ""


@register.filter
def lang(text: object) -> SafeString:
    """The attribute ` lang="vi"` for words that are Vietnamese on a page of another language; else nothing."""
    return SafeString(' lang="vi"' if isinstance(text, Vietnamese) else "")


@register.simple_tag
def application_link(programme: Programme) -> str:
    """Address of the programme's open form, or an empty text."""
    return links.application_link(programme) or ""


@register.simple_tag
def screener_link() -> str:
    """Address of the published screener, or an empty text."""
    return links.screener_link() or ""
