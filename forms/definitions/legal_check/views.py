"""All a checker needs on one page: doubts, what changes, the form in words, the preview, and the two answers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import TaskState

from ..comments.threads import comments_open
from ..compiling import form_compile
from ..differences import differences
from ..form_page import FormPage
from ..publishing import findings
from ..version_views import steps_in_words
from .doubts import legal_doubts
from .task import APPROVE, REJECT, LegalCheckTask, writers_of


class AnswerForm(forms.Form):
    """`fingerprint` is that of the form on the checker's screen; questions of the bank change without a revision."""

    fingerprint = forms.CharField()
    action = forms.ChoiceField(choices=[(APPROVE, APPROVE), (REJECT, REJECT)])


class LegalCheckView(FormPage):
    """Also when nothing is to be checked: then without answers."""

    template_name = "definitions/legal_check.html"
    page_title = gettext_lazy("Legal check")
    header_icon = "glasses"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        task = self.definition.current_workflow_task
        self.task = task if isinstance(task, LegalCheckTask) else None
        actions = self.task.get_actions(self.definition, request.user) if self.task else []
        self.may = {name for name, *_rest in actions}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        latest = self.definition.get_latest_revision_as_object()
        form, published = form_compile(latest), self.definition.versions.last()
        found = findings(form, latest.programme)
        doubts = [*legal_doubts(form, latest.programme), *(finding for finding in found if finding.is_warning)]
        return super().get_context_data(**kwargs) | {
            "definition": latest,
            "task": self.task,
            "may": self.may,
            "is_writer": self.request.user.pk in writers_of(self.definition),
            "faults": [(fault.place(form), fault.message) for fault in found if not fault.is_warning],
            "doubts": [(doubt.place(form), doubt.message) for doubt in doubts],
            "published": published,
            "changes": differences(published.form, form) if published else [],
            "steps": steps_in_words(form),
            "rounds": self._rounds(),
            "comments": comments_open(self.definition),
            "fingerprint": form.sha256(),
        }

    def _rounds(self) -> list[TaskState]:
        states = TaskState.objects.for_instance(self.definition).filter(task__in=LegalCheckTask.objects.all())
        return list(states.select_related("workflow_state__requested_by", "finished_by").order_by("-started_at"))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        answer, state = AnswerForm(request.POST), self.definition.current_workflow_task_state
        if not answer.is_valid() or answer.cleaned_data["action"] not in self.may:
            raise PermissionDenied
        latest = self.definition.get_latest_revision_as_object()
        if answer.cleaned_data["fingerprint"] != form_compile(latest).sha256():
            messages.error(request, _("The form has changed since you opened this page. Read it once more."))
            return redirect("form_legal_check", pk)
        action = answer.cleaned_data["action"]
        form = self.task.get_form_for_action(action)(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        self.task.on_action(state, request.user, action, comment=form.cleaned_data["comment"])
        done = {APPROVE: _("The form is approved."), REJECT: _("The form went back to its author with your reasons.")}
        messages.success(request, done[action])
        return redirect("form_legal_check", pk)
