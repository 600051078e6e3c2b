"""The editor of a form: sent small, locked while it is checked, with the reasons when it was sent back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from wagtail.admin.admin_url_finder import ModelAdminURLFinder
from wagtail.admin.widgets import Button
from wagtail.models import TaskState
from wagtail.snippets.views.snippets import CreateView, EditView

from .comments.threads import comments_open
from .legal_check.task import led_to_check
from .models import FormDefinition


#: The page tells the browser all kinds of question there are: ten times smaller when it is sent compressed. Django
#: pads it at random and masks the token, so that its length tells nothing of what is secret (BREACH).
@method_decorator(gzip_page, name="dispatch")
class FormCreateView(CreateView):
    pass


@method_decorator(gzip_page, name="dispatch")
class FormEditView(EditView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        count = comments_open(self.object).count()
        pages = [
            (_("Comments (%s)") % count, "form_comments", "comment"),
            (_("Legal check"), "form_legal_check", "glasses"),
        ]
        own = [Button(words, url=reverse(way, args=[self.object.pk]), icon_name=icon) for words, way, icon in pages]
        return [*super().header_more_buttons, *own]

    def save_instance(self) -> FormDefinition:
        """What the browser saves by itself may arrive after the form was sent in: looked at again, one by one."""
        FormDefinition.objects.select_for_update().get(pk=self.object.pk)
        if (lock := self.get_lock()) and lock.for_user(self.request.user):
            raise PermissionDenied(lock.get_message(self.request.user))
        return super().save_instance()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        state = self.object.current_workflow_state
        last = state.current_task_state if state else None
        if last and last.status == TaskState.STATUS_REJECTED:
            words = _("Sent back by %(who)s: %(reasons)s")
            said = words % {"who": last.finished_by or "–", "reasons": last.comment}
            messages.warning(request, led_to_check(said, self.object))
        return super().get(request, *args, **kwargs)


class FormURLFinder(ModelAdminURLFinder):
    """Leads who may not edit forms, but publish them, to the check."""

    edit_url_name = "wagtailsnippets_form_definitions_formdefinition:edit"

    def get_edit_url(self, instance: FormDefinition) -> str | None:
        if way := super().get_edit_url(instance):
            return way
        may_check = self.user.has_perm("form_definitions.publish_formdefinition")
        return reverse("form_legal_check", args=[instance.pk]) if may_check else None
