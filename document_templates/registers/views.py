"""/can-bo/so-van-ban/: the book of outgoing papers, for clerks, leaders and supervisors of an office."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from content import clock
from content.models import Organisation
from document_templates.engine.errors import ConversionFailed, ConversionUnavailable, TemplateError
from document_templates.library.book import book_lines, gaps_of, registers_of
from document_templates.library.handing_out import handed_out
from document_templates.library.models import RegisterEntry
from document_templates.library.numbering import issue_refusal, number_issue, number_reserve, number_void
from document_templates.library.register_rules import keeps_book, offices_of_reader
from forms.casework.permissions import NotAllowed
from forms.casework.views.frame import desk

from .forms import BookFilter, IssueForm, ReserveForm, VoidForm
from .services import book_print

LINES_ON_A_PAGE = 100


def address_of(entry: RegisterEntry) -> str:
    register = entry.register
    return f"{reverse('registers:book')}?co_quan={register.organisation_id}&nam={register.year}"


@desk
@require_GET
def book(request: HttpRequest) -> HttpResponse:
    offices = list(offices_of_reader(request.user))
    if not offices:
        raise Http404
    asked = request.GET.get("co_quan", "")
    office = next((one for one in offices if str(one.pk) == asked), offices[0])
    form = BookFilter(request.GET, offices=offices, office=office)
    lines = book_lines(office, form.year)
    shown = [
        line for line in lines if form.symbol in ("", line.entry.register.symbol) and form.state in ("", line.state)
    ]
    context = {
        "form": form,
        "office": office,
        "several_offices": len(offices) > 1,
        "page": Paginator(shown, LINES_ON_A_PAGE).get_page(request.GET.get("trang")),
        "gaps": [
            gaps_of(register, [line for line in lines if line.entry.register_id == register.pk])
            for register in registers_of(office, form.year)
        ],
        "keeps": keeps_book(request.user, office),
    }
    return render(request, "registers/book.html", context)


@desk
@require_GET
def printed(request: HttpRequest, organisation_pk: int, year: str, suffix: str) -> HttpResponse:
    office = get_object_or_404(offices_of_reader(request.user), pk=organisation_pk)
    symbol = request.GET.get("ky_hieu", "")[:40]
    try:
        content = book_print(organisation=office, year=int(year), symbol=symbol, suffix=suffix, user=request.user)
    except (TemplateError, ConversionUnavailable, ConversionFailed) as error:
        messages.error(request, str(error))
        return redirect(f"{reverse('registers:book')}?co_quan={office.pk}&nam={year}")
    return handed_out(content, _("Book of outgoing papers %(year)s") % {"year": year} + f".{suffix}")


@desk
def reserve(request: HttpRequest, organisation_pk: int) -> HttpResponse:
    office = get_object_or_404(kept_by(request), pk=organisation_pk)
    form = ReserveForm(request.POST if request.method == "POST" else None, office=office, auto_id="%s")

    def act(**said: Any) -> str:
        entry = number_reserve(organisation=office, on=clock.today(), user=request.user, **said)
        messages.success(request, _("The number %(number)s is reserved.") % {"number": entry})
        return address_of(entry)

    return acted(request, form, act, {"office": office, "title": _("Reserve a number"), "button": _("Reserve")})


@desk
def issue(request: HttpRequest, entry_pk: int) -> HttpResponse:
    entry = entry_or_404(request, entry_pk)
    form = IssueForm(
        request.POST if request.method == "POST" else None,
        year=entry.register.year,
        initial={"title": getattr(getattr(entry, "reservation", None), "purpose", "")},
        auto_id="%s",
    )

    def act(**said: Any) -> str:
        number_issue(entry=entry, user=request.user, **said)
        messages.success(request, _("The paper %(number)s is in the book.") % {"number": entry})
        return address_of(entry)

    title = _("Enter the paper %(number)s") % {"number": entry}
    context = {"office": entry.register.organisation, "title": title, "button": _("Enter into the book")}
    return acted(request, form, act, context | {"refusal": issue_refusal(entry)})


@desk
def void(request: HttpRequest, entry_pk: int) -> HttpResponse:
    entry = entry_or_404(request, entry_pk)
    form = VoidForm(request.POST if request.method == "POST" else None, auto_id="%s")

    def act(**said: Any) -> str:
        number_void(entry=entry, user=request.user, **said)
        messages.success(request, _("The number %(number)s is void.") % {"number": entry})
        return address_of(entry)

    context = {
        "office": entry.register.organisation,
        "title": _("Void the number %(number)s") % {"number": entry},
        "button": _("Void the number"),
        "is_grave": True,
        "paper": entry.documents.filter(replaced_by=None).defer("content", "data").first(),
        "refusal": _("This number is void already.") if hasattr(entry, "voiding") else "",
    }
    return acted(request, form, act, context)


def acted(request: HttpRequest, form: forms.Form, act: Callable[..., str], context: dict[str, Any]) -> HttpResponse:
    """Does `act` with what was typed and goes where it says; else shows the form, with what is wrong."""
    if form.is_valid():
        try:
            return redirect(act(**form.cleaned_data))
        except NotAllowed as error:
            form.add_error(None, error.message)
    return render(request, "registers/act.html", context | {"form": form})


def kept_by(request: HttpRequest):
    """The offices whose book this person keeps."""
    offices = offices_of_reader(request.user)
    return Organisation.objects.filter(pk__in=[one.pk for one in offices if keeps_book(request.user, one)])


def entry_or_404(request: HttpRequest, pk: int) -> RegisterEntry:
    related = ("register__organisation", "reservation", "outside_paper", "voiding")
    entries = RegisterEntry.objects.select_related(*related)
    return get_object_or_404(entries, pk=pk, register__organisation__in=kept_by(request))
