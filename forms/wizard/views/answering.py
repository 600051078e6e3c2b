"""What an applicant does after sending: hands in what was asked for, or withdraws."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from forms.applications.attachments import attachment_response
from forms.applications.models import Draft
from forms.casework.services import NotAllowed
from forms.definitions.field_types.inputs import CleanTextField, lines
from forms.definitions.schema import FieldSchema

from ..selectors import case_status
from ..services import case_give_up, supplement_send
from ..uploads import upload_remove, uploads_take
from ..widgets import AttachmentsWidget
from .lookup import with_application

#: The files of a supplement wait at the draft the application came from, until the supplement is sent.
FILES = FieldSchema(id="supplement", key="files", type="file", label="", options={"max_files": 10})
LONGEST_MESSAGE = 3_000


class SupplementForm(forms.Form):
    files = forms.Field(
        label=gettext_lazy("Photos or PDF files of the papers"),
        error_messages={"required": gettext_lazy("Add a file, or write a message to the office.")},
    )
    message = CleanTextField(
        tidy=lines,
        label=gettext_lazy("Message to the office"),
        required=False,
        max_length=LONGEST_MESSAGE,
        widget=forms.Textarea({"class": "textarea", "rows": 5}),
        error_messages={"max_length": gettext_lazy("Shorten the message to 3,000 characters.")},
    )

    def __init__(self, *args, draft: Draft, reference: str, faults: dict[str, list[str]], **kwargs) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)
        self.faults = faults
        self.fields["files"].required = not lines(self.data.get("message"))
        self.fields["files"].widget = AttachmentsWidget(
            draft, FILES, lambda attachment: reverse("lookup:attachment", args=[reference, attachment.pk])
        )

    def clean(self):
        """A file that was refused is said instead of a file that is missing."""
        for fault in self.faults.get("files", []):
            self._errors.pop("files", None)
            self.add_error("files", fault)
        return self.cleaned_data


@with_application
@require_http_methods(["GET", "HEAD", "POST"])
def supplement(request: HttpRequest, reference: str) -> HttpResponse:
    status = case_status(request.application)
    if status.request is None:
        messages.info(request, _("The office waits for no supplement at present."))
        return redirect("lookup:status", reference=reference)
    draft, posted = request.application.draft, request.POST
    if "remove" in posted:
        upload_remove(draft, posted["remove"])
    faults = uploads_take(draft, [FILES], request.FILES)
    form = SupplementForm(posted or None, draft=draft, reference=reference, faults=faults)
    if request.method == "POST":
        if "remove" in posted or "upload" in posted:
            if not faults:
                form = SupplementForm(
                    initial={"message": posted.get("message", "")}, draft=draft, reference=reference, faults={}
                )
        elif form.is_valid():
            return _send(request, status, form)
    return render(
        request, "lookup/supplement.html", {"application": request.application, "status": status, "form": form}
    )


def _send(request: HttpRequest, status, form: SupplementForm) -> HttpResponse:
    waiting = request.application.draft.attachments.filter(field_id=FILES.id, supplement=None)
    try:
        supplement_send(case=status.case, message=form.cleaned_data["message"], attachments=list(waiting))
        messages.success(request, _("The supplement has been handed in. The office goes on with your application."))
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    return redirect("lookup:status", reference=request.application.reference)


@with_application
@require_safe
def attachment(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """A file that waits to be handed in."""
    waiting = request.application.draft.attachments.filter(field_id=FILES.id)
    return attachment_response(get_object_or_404(waiting, pk=pk), inline=True)


class WithdrawForm(forms.Form):
    reason = CleanTextField(
        tidy=lines,
        label=gettext_lazy("Why do you withdraw?"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"class": "textarea", "rows": 3}),
        error_messages={"max_length": gettext_lazy("Shorten the reason to 500 characters.")},
    )


@with_application
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, reference: str) -> HttpResponse:
    status = case_status(request.application)
    form = WithdrawForm(request.POST if request.method == "POST" else None, label_suffix="")
    if request.method == "POST" and form.is_valid():
        try:
            case_give_up(case=status.case, reason=form.cleaned_data["reason"])
            messages.success(request, _("The application has been withdrawn."))
        except NotAllowed as refusal:
            messages.error(request, str(refusal))
        return redirect("lookup:status", reference=reference)
    return render(request, "lookup/withdraw.html", {"application": request.application, "status": status, "form": form})
