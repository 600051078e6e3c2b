"""The step of the workflow: who may take it, what it lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.forms import TaskStateCommentForm
from wagtail.locks import WorkflowLock
from wagtail.models import AbstractGroupApprovalTask, TaskState, WorkflowState

from ..compiling import form_compile
from ..publishing import findings

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser

    from ..models import FormDefinition

APPROVE, REJECT = "approve", "reject"


class ReasonsForm(forms.Form):
    """Who sends a form back says why."""

    comment = forms.CharField(
        label=gettext_lazy("Reasons"),
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": gettext_lazy("Say what the author shall change, and on which legal basis.")},
    )


def led_to_check(words: str, definition: FormDefinition) -> str:
    """Said above the editor."""
    button = '{} <a class="button button-small button-secondary" href="{}">{}</a>'
    return format_html(button, words, reverse("form_legal_check", args=[definition.pk]), _("See the check"))


class LegalCheckLock(WorkflowLock):
    """What is being checked stays as it was sent in, for the checker too."""

    def get_message(self, user: AbstractBaseUser) -> str:
        return led_to_check(_("This form is being checked and can't be changed meanwhile."), self.object)

    def get_description(self, user: AbstractBaseUser, can_lock: bool = False) -> str:
        return _("Nobody changes a form while it is being checked.")


class LegalCheckTask(AbstractGroupApprovalTask):
    """Members of its groups, but nobody who wrote what is to be checked, read the form and approve it or send it back.

    With a fault, or changed meanwhile by other means than the editor, it can only be sent back.
    """

    lock_class = LegalCheckLock

    class Meta:
        verbose_name = gettext_lazy("legal check of a form")
        verbose_name_plural = gettext_lazy("legal checks of forms")

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        """On what was saved just now: when a form is sent in again, Wagtail's editor knows only what was before."""
        workflow_state.content_object.refresh_from_db(fields=["latest_revision"])
        return super().start(workflow_state, user=user)

    def locked_for_user(self, obj: FormDefinition, user: AbstractBaseUser) -> bool:
        return True

    def user_can_lock(self, obj: FormDefinition, user: AbstractBaseUser) -> bool:
        return False

    def get_actions(self, obj: FormDefinition, user: Any) -> list[tuple[str, str | Promise, bool]]:
        if not super().get_actions(obj, user) or user.pk in writers_of(obj):
            return []
        latest = obj.get_latest_revision_as_object()
        found = findings(form_compile(latest), latest.programme)
        back = (REJECT, pgettext_lazy("legal check", "Send back"), True)
        approve = (APPROVE, pgettext_lazy("legal check", "Approve"), True)
        state = obj.current_workflow_task_state
        is_fit = state and state.revision_id == obj.latest_revision_id and all(finding.is_warning for finding in found)
        return [approve, back] if is_fit else [back]

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        """Raises PermissionDenied for what this user may not do with the form as it stands now."""
        definition = task_state.workflow_state.content_object
        if action_name not in {name for name, _label, _asks in self.get_actions(definition, user)}:
            raise PermissionDenied
        super().on_action(task_state, user, action_name, **kwargs)

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return ReasonsForm if action == REJECT else TaskStateCommentForm

    @classmethod
    def get_description(cls) -> str | Promise:
        return gettext_lazy("Members of these groups check forms against the law before they are published")


def writers_of(definition: FormDefinition) -> set[int]:
    """The ids of those who saved something that is not published yet, or sent it in."""
    unpublished = definition.revisions.filter(pk__gt=definition.live_revision_id or 0, user__isnull=False)
    writers = set(unpublished.values_list("user", flat=True))
    state = definition.current_workflow_state
    return writers | ({state.requested_by_id} if state and state.requested_by_id else set())


def check_behind(revision_pk: int) -> TaskState | None:
    """The check that let this revision through."""
    checks = TaskState.objects.filter(revision=revision_pk, status=TaskState.STATUS_APPROVED)
    return checks.filter(task__in=LegalCheckTask.objects.all()).order_by("finished_at").last()
