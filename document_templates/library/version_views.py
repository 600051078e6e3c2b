"""One version of a template on a page: how it looks, where it stands, and what the reader may do with it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from document_templates.engine.errors import TemplateError

from .checking import StepRefused, acts_open, authors_of, version_step
from .models import Act, DocumentTemplate, TemplateVersion


class StepForm(forms.Form):
    """The button that was pressed, and the reasons of who sends a version back."""

    act = forms.ChoiceField(choices=Act.choices)
    reason = forms.CharField(
        label=gettext_lazy("Reasons for sending it back"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("act") == Act.RETURNED and not cleaned.get("reason"):
            self.add_error("reason", _("Say what the author shall change."))
        return cleaned


class VersionPage(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """For all who keep or check templates."""

    permission_policy = ModelPermissionPolicy(DocumentTemplate)
    any_permission_required = ["change", "publish"]
    template_name = "library/admin/version.html"
    header_icon = "doc-full"
    _show_breadcrumbs = True

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        versions = TemplateVersion.objects.select_related("template__programme", "created_by")
        self.version = get_object_or_404(versions, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Version %d") % self.version.number

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        names, template = DocumentTemplate.snippet_viewset, self.version.template
        may_edit = self.permission_policy.user_has_permission(self.request.user, "change")
        edit = reverse(names.get_url_name("edit"), args=[template.pk]) if may_edit else ""
        list_ = {"url": reverse(names.get_url_name("list")), "label": str(names.menu_label)}
        here = {"url": "", "label": self.get_page_title()}
        return [*super().get_breadcrumbs_items(), list_, {"url": edit, "label": str(template)}, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        version, user = self.version, self.request.user
        may = acts_open(user, version)
        is_own = version.stands_at == Act.SENT and user.pk in authors_of(version)
        return super().get_context_data(**kwargs) | {
            "version": version,
            "steps": version.steps.select_related("by"),
            "in_use": version.template.version_in_use,
            "may_send": Act.SENT in may,
            "may_check": Act.PUBLISHED in may,
            "is_own": is_own,
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = StepForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        try:
            version_step(version=self.version, user=request.user, **form.cleaned_data)
        except (StepRefused, TemplateError) as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, DONE[form.cleaned_data["act"]])
        return redirect("template_versions:page", pk)


DONE = {
    Act.SENT: gettext_lazy("The version was sent for checking. Papers are drawn up with the former one until then."),
    Act.PUBLISHED: gettext_lazy("The version is in use: papers are drawn up with it from now on."),
    Act.RETURNED: gettext_lazy("The version went back to its author with your reasons."),
}
