"""Draws up what an office tells of a period."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from content.models import Organisation
from document_templates.engine.formats import FORMATS
from document_templates.library.selectors import template_version_for
from forms.casework.models import AccessRecord

from . import kinds
from .context import cases_of_the_book, follow_up_book_values


@transaction.atomic
def follow_up_book_fill(*, office: Organisation, first: date, last: date, user) -> bytes:
    """The book as things stand now, kept nowhere; who took out whose data is written down. Raises TemplateError."""
    version = template_version_for(kind=kinds.follow_up_book.key, programme=None)
    with override("vi"):
        values = follow_up_book_values(office, first, last)
        content = FORMATS[version.suffix].render(bytes(version.content), values)
        what = _("Follow-up book of applications")
    cases = cases_of_the_book(office, first, last)
    AccessRecord.objects.bulk_create(AccessRecord(user=user, case=case, what=what) for case in cases)
    return content
