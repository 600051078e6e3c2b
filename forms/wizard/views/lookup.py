"""/tra-cuu/: what became of an application, for who has its reference and its code."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from forms.applications.access import session_grant, session_may_see, session_take_over
from forms.applications.selectors import application_by_lookup
from forms.definitions.field_types.inputs import TOO_LONG, CleanTextField
from forms.definitions.selectors import version_current

from ..selectors import application_by_reference, case_status
from ..throttle import attempt_allowed

QUARTER, HOUR = 900, 3600


class LookupForm(forms.Form):
    reference = CleanTextField(
        label=_("Reference of the application"),
        max_length=40,
        help_text=_("For example H24.16-211110-0001."),
        widget=forms.TextInput({"class": "input input--20", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Enter the reference of the application."), "max_length": TOO_LONG},
    )
    code = CleanTextField(
        label=_("Look-up code"),
        max_length=20,
        help_text=_("8 letters and digits. They stood on the screen after sending and stand on the receipt."),
        widget=forms.TextInput({"class": "input input--10", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Enter the look-up code."), "max_length": TOO_LONG},
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """`ma`: the reference, typed already; `don`: the form that is to take over what the application told."""
    initial = {"reference": request.GET.get("ma", "")[:40]}
    form = LookupForm(request.POST or None, initial=initial, label_suffix="", use_required_attribute=False)
    status = 200
    if request.method == "POST" and form.is_valid():
        reference = form.cleaned_data["reference"].strip().upper()
        if not (
            attempt_allowed("lookup-address", request.META["REMOTE_ADDR"], most=20, seconds=QUARTER)
            and attempt_allowed("lookup-reference", reference, most=30, seconds=HOUR)
        ):
            form.add_error(None, _("Too many attempts. Try again in a quarter of an hour."))
            status = 429
        elif application := application_by_lookup(reference=reference, code=form.cleaned_data["code"]):
            session_grant(request.session, application)
            if version_current(wanted := request.GET.get("don", "")):
                session_take_over(request.session, application)
                return redirect("wizard:start", slug=wanted)
            return redirect("lookup:status", reference=application.reference)
        else:
            form.add_error(None, _("No application has this reference and this code. Compare both with your receipt."))
    return render(request, "lookup/find.html", {"form": form}, status=status)


def with_application(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Puts the application on the request if this browser may see it; else asks for reference and code."""

    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, reference: str, **kwargs) -> HttpResponse:
        application = application_by_reference(reference)
        if application is None or not session_may_see(request.session, application):
            return redirect("lookup:find")
        request.application = application
        return view(request, reference=reference, **kwargs)

    return opened


@with_application
@require_safe
def status(request: HttpRequest, reference: str) -> HttpResponse:
    context = {"application": request.application, "status": case_status(request.application)}
    return render(request, "lookup/status.html", context)
