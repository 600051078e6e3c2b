"""The two acts of a designer between a form and the bank of questions."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .models import FormDefinition, SharedQuestions
from .services import shared_detach, shared_keep


def _form(request: HttpRequest, pk: int) -> FormDefinition:
    for permission in ("change_formdefinition", "change_sharedquestions"):
        if not request.user.has_perm(f"form_definitions.{permission}"):
            raise PermissionDenied
    return get_object_or_404(FormDefinition, pk=pk)


@require_POST
def detach(request: HttpRequest, pk: int, link: UUID) -> HttpResponse:
    definition = _form(request, pk)
    if (lock := definition.get_lock()) and lock.for_user(request.user):
        raise PermissionDenied
    try:
        shared_detach(definition=definition, link=str(link), user=request.user)
    except ValueError as error:
        raise Http404 from error
    messages.success(request, _("The form has a copy of its own now, as a draft."))
    return redirect(FormDefinition.snippet_viewset.get_url_name("edit"), pk)


@require_POST
def keep(request: HttpRequest, pk: int, step: UUID) -> HttpResponse:
    definition = _form(request, pk)
    try:
        questions = shared_keep(definition=definition, step=str(step))
    except ValueError as error:
        raise Http404 from error
    messages.success(request, _("The questions are in the bank now; other forms can ask them too."))
    return redirect(SharedQuestions.snippet_viewset.get_url_name("edit"), questions.pk)
