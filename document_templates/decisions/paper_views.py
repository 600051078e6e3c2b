"""The page of the papers that follow an issued decision: what is there to download, what can be drawn up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from document_templates.engine.errors import TemplateError
from document_templates.library.models import GeneratedDocument
from forms.casework.models import Decision
from forms.casework.permissions import NotAllowed, decisions_visible
from forms.casework.views.frame import desk

from . import list_kinds, money_kinds, papers


class NothingAsked(forms.Form):
    pass


class PostingForm(forms.Form):
    days = forms.IntegerField(
        label=_("Working days of the posting"),
        min_value=1,
        max_value=papers.MOST_DAYS,
        initial=papers.USUAL_DAYS,
        widget=forms.NumberInput(attrs={"class": "input input--5"}),
        error_messages={"required": _("Enter for how many working days the list is posted.")},
    )


@dataclass
class Offer:
    """One paper of the page; `document` when it was drawn up already."""

    kind: str
    explanation: str | Promise
    make: Callable[..., GeneratedDocument]
    form_class: type[forms.Form] = NothingAsked
    form: forms.Form | None = None
    document: GeneratedDocument | None = None
    name: str | Promise = ""


def offers_of(decision: Decision) -> list[Offer]:
    drawn = {paper.kind: paper for paper in decision.documents.filter(replaced_by=None).defer("content", "data")}
    offers = [
        Offer(
            list_kinds.decision_list.key,
            _("With identity numbers and addresses, for the offices that pay and settle accounts."),
            papers.decision_list_make,
        ),
        Offer(
            list_kinds.posting_notice.key,
            _("Numbered notice with the public list; signed by a leader of the office that put the list forward."),
            papers.posting_notice_issue,
            PostingForm,
        ),
        Offer(
            money_kinds.payment_sheet.key,
            _("By transfer and in cash, with room to sign for cash."),
            papers.payment_sheet_make,
        ),
    ]
    names = dict(GeneratedDocument._meta.get_field("kind").flatchoices)
    for offer in offers:
        offer.document, offer.name = drawn.get(offer.kind), names[offer.kind]
        offer.form = offer.form_class(auto_id=f"{offer.kind}-%s")
    return offers


@desk
def decision_papers(request: HttpRequest, pk: int) -> HttpResponse:
    """POST `paper`: draws that one up; what is typed wrong is said beside it."""
    visible = decisions_visible(request.user).filter(issued_at__isnull=False)
    decision = get_object_or_404(
        visible.select_related("batch__programme", "batch__organisation", "organisation"), pk=pk
    )
    offers = offers_of(decision)
    asked = next((offer for offer in offers if offer.kind == request.POST.get("paper")), None)
    if request.method == "POST" and asked:
        asked.form = asked.form_class(request.POST, auto_id=f"{asked.kind}-%s")
        if asked.form.is_valid():
            make(request, asked, decision)
            return redirect("decisions:papers", pk)
    return render(
        request, "decisions/papers.html", {"decision": decision, "offers": offers, "form": asked and asked.form}
    )


def make(request: HttpRequest, offer: Offer, decision: Decision) -> None:
    try:
        offer.make(decision=decision, user=request.user, **offer.form.cleaned_data)
    except (NotAllowed, TemplateError) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The paper is drawn up and can be downloaded."))
