"""The acts of an officer on a case, each with its button and, where something is typed, its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .. import forms, services
from ..models import Case
from ..permissions import NotAllowed, may, refusal
from ..selectors import case_for
from .frame import desk


@dataclass(frozen=True)
class Act:
    """`slug` is part of the address, `action` the name in `permissions`; `done` is said afterwards."""

    slug: str
    action: str
    label: str | Promise
    explanation: str | Promise
    done: str | Promise
    perform: Callable[..., Case]
    form_class: type[forms.ActForm] = forms.ActForm
    is_grave: bool = False

    @property
    def asks(self) -> bool:
        return bool(self.form_class.base_fields)


ACTS = (
    Act(
        "nhan-xu-ly",
        "take",
        _("Take in charge"),
        _("You become the officer in charge."),
        _("You are in charge of the application."),
        services.case_take,
    ),
    Act(
        "tiep-nhan",
        "receive",
        _("Receive"),
        _("The clock starts; the applicant gets the receipt with the day of the result."),
        _("The application is received; its clock has started."),
        services.case_receive,
    ),
    Act(
        "tham-dinh",
        "appraise",
        _("Appraise"),
        _("The amount is computed from the rules."),
        _("The appraisal is written down."),
        services.case_appraise,
        forms.AppraisalForm,
    ),
    Act(
        "chuyen-buoc",
        "forward",
        _("Forward"),
        _("The application goes on to the next stage."),
        _("The application is forwarded."),
        services.case_forward,
        forms.NoteForm,
    ),
    Act(
        "yeu-cau-bo-sung",
        "request_supplement",
        _("Ask for a supplement"),
        _("This can be done only once. The clock stops until the papers come."),
        _("The applicant is asked for the papers; the clock has stopped."),
        services.case_request_supplement,
        forms.SupplementForm,
    ),
    Act(
        "xin-loi",
        "apologise",
        _("Apologise and name a new day"),
        _("This can be done only once. The applicant gets the apology with the reason and the new day."),
        _("The applicant gets the apology; the new day counts from now on."),
        services.case_apologise,
        forms.ApologyForm,
    ),
    Act(
        "tra-lai-buoc-truoc",
        "send_back",
        _("Send back"),
        _("The application goes back to the stage before and is appraised anew."),
        _("The application is sent back."),
        services.case_send_back,
        forms.ReasonForm,
    ),
    Act(
        "nha-ho-so",
        "release",
        _("Give back to the office"),
        _("Nobody is in charge any more; a colleague can take it."),
        _("The application waits for another officer."),
        services.case_release,
    ),
    Act(
        "rut-ho-so",
        "withdraw",
        _("Note a withdrawal"),
        _("The applicant asked for it. This ends the application and cannot be undone."),
        _("The withdrawal is noted; the application is closed."),
        services.case_withdraw,
        forms.WithdrawalForm,
        is_grave=True,
    ),
    Act(
        "tu-choi",
        "refuse",
        _("Refuse"),
        _("This ends the application and cannot be undone. The applicant gets a letter with the reason."),
        _("The application is refused; the applicant gets the reason in writing."),
        services.case_refuse,
        forms.RefusalForm,
        is_grave=True,
    ),
)


def acts_open(user, case: Case) -> list[Act]:
    """What `user` may do to `case` now."""
    return [act for act in ACTS if may(user, act.action, case)]


@desk
def act(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """GET: the page of the act. POST: does it; what fails is said on the same page, with all that was typed."""
    case = case_for(request.user, pk)
    chosen = next((item for item in ACTS if item.slug == slug), None)
    if case is None or chosen is None:
        raise Http404
    form = chosen.form_class(request.POST if request.method == "POST" else None, case=case, auto_id="%s")
    if form.is_valid():
        try:
            chosen.perform(case=case, user=request.user, **form.cleaned_data)
        except NotAllowed as error:
            form.add_error(None, error.message)
            case = case_for(request.user, pk)
        else:
            messages.success(request, chosen.done)
            return redirect("casework:case", pk) if case_for(request.user, pk) else redirect("casework:inbox")
    context = {"case": case, "act": chosen, "form": form, "refusal": refusal(request.user, chosen.action, case)}
    return render(request, "casework/act.html", context)
