"""The follow-up book of an office and a period, as a Word file."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from document_templates.engine.errors import TemplateError
from document_templates.engine.formats import format_of
from document_templates.library.handing_out import handed_out
from forms.casework.views.frame import desk

from .forms import PeriodForm
from .services import follow_up_book_fill


@desk
@require_GET
def follow_up_book(request: HttpRequest) -> HttpResponse:
    """Asks for office and days; with them, the file."""
    form = PeriodForm(request.GET or None, user=request.user)
    if form.is_valid():
        try:
            content = follow_up_book_fill(user=request.user, **form.cleaned_data)
        except TemplateError as error:
            messages.error(request, str(error))
        else:
            return handed_out(content, f"{_('Follow-up book')}.{format_of(content).suffix}")
    return render(request, "reports/follow_up_book.html", {"form": form})
