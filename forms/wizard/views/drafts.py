"""A draft on its way: its list of steps, its files, saving it for another day, and coming back."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from forms.applications.attachments import attachment_response
from forms.applications.drafts import draft_email_set
from forms.applications.models import Draft
from forms.definitions.field_types.email import LONGEST, EmailField
from forms.definitions.field_types.inputs import TOO_LONG, CleanTextField

from ..drafts_of_session import draft_remember
from ..journey import Journey
from ..notifications import draft_letter_send
from ..throttle import attempt_allowed
from ..wizard import ApplicationWizard
from .opening import with_draft

HOUR = 3600

step = with_draft(require_http_methods(["GET", "HEAD", "POST"])(ApplicationWizard.as_view(url_name="wizard:step")))


@with_draft
@require_safe
def overview(request: HttpRequest, token: str) -> HttpResponse:
    return render(request, "wizard/overview.html", {"draft": request.draft, "journey": Journey(request.draft)})


@with_draft
@require_safe
def attachment(request: HttpRequest, token: str, pk: int) -> HttpResponse:
    return attachment_response(get_object_or_404(request.draft.attachments, pk=pk), inline=True)


MYSELF, FELLOW = "draft", "invitation"


class EmailForm(forms.Form):
    letter = forms.ChoiceField(
        label=_("Who gets the link?"),
        choices=[(MYSELF, _("I do, to go on later")), (FELLOW, _("Somebody who fills in this form with me"))],
        initial=MYSELF,
        widget=forms.RadioSelect(),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose one of the answers.")),
    )
    email = EmailField(
        label=_("E-mail address"),
        max_length=LONGEST,
        widget=forms.EmailInput({"class": "input input--20", "autocomplete": "email", "spellcheck": "false"}),
        error_messages={"required": _("Enter the e-mail address the link is to be sent to."), "max_length": TOO_LONG},
    )


@with_draft
@require_http_methods(["GET", "HEAD", "POST"])
def save(request: HttpRequest, token: str) -> HttpResponse:
    """The draft is saved already; here one gets the link by e-mail or the code on paper."""
    draft = request.draft
    form = EmailForm(
        request.POST or None, initial={"email": draft.email}, label_suffix="", use_required_attribute=False
    )
    sent_to = ""
    if request.method == "POST" and form.is_valid():
        if attempt_allowed("draft-mail", f"{draft.pk} {request.META['REMOTE_ADDR']}", most=5, seconds=HOUR):
            sent_to = form.cleaned_data["email"]
            letter = form.cleaned_data["letter"]
            if letter == MYSELF:
                draft_email_set(draft=draft, email=sent_to)
            draft_letter_send(draft, letter, sent_to)
        else:
            form.add_error(
                "email", _("The link was sent five times. Look for it among unwanted mail, or use the code.")
            )
    return render(request, "wizard/save.html", {"draft": draft, "form": form, "sent_to": sent_to})


class ResumeForm(forms.Form):
    code = CleanTextField(
        label=_("Code to go on"),
        max_length=40,
        help_text=_("12 letters and digits, such as ABCD-EFGH-2345."),
        widget=forms.TextInput({"class": "input input--20", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Enter the code from your sheet."), "max_length": TOO_LONG},
    )

    def clean_code(self) -> str:
        return "".join(sign for sign in self.cleaned_data["code"].upper() if sign.isalnum())


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest) -> HttpResponse:
    form = ResumeForm(request.POST or None, label_suffix="", use_required_attribute=False)
    if request.method == "POST" and form.is_valid():
        if not attempt_allowed("resume", request.META["REMOTE_ADDR"], most=20, seconds=HOUR):
            form.add_error("code", _("Too many attempts from here. Try again in one hour."))
            return render(request, "wizard/resume.html", {"form": form}, status=429)
        draft = Draft.objects.filter(resume_code=form.cleaned_data["code"]).first()
        if draft:
            draft_remember(request.session, draft)
            return redirect("wizard:draft", token=draft.token)
        form.add_error("code", _("No application is kept under this code. Compare it with your sheet, sign by sign."))
    return render(request, "wizard/resume.html", {"form": form})
