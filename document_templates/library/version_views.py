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

from document_templates.engine.errors import ConversionFailed, ConversionUnavailable, TemplateError

from .checking import StepRefused, acts_open, authors_of, version_step
from .comparing import compared, pages_beside
from .models import Act, DocumentTemplate, GoldenSample, TemplateVersion
from .trying import CaseNotFound, Values, tried, values_of, values_of_case


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


class TrialForm(forms.Form):
    """With which values a version is looked at."""

    gia_tri = forms.ChoiceField(
        label=gettext_lazy("Fill in with"), choices=Values.choices, required=False, initial=Values.SAMPLE
    )
    ho_so = forms.CharField(
        label=gettext_lazy("or with the values of the case"),
        required=False,
        max_length=40,
        help_text=gettext_lazy(
            "Code of a case that you may see. It is written down that you opened it; nothing is stored."
        ),
    )

    def values(self, version: TemplateVersion, user: Any) -> dict[str, Any]:
        """Raises CaseNotFound."""
        if reference := self.cleaned_data["ho_so"]:
            return values_of_case(version=version, reference=reference, user=user)
        return values_of(version.template, self.cleaned_data["gia_tri"] or Values.SAMPLE)


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
            "golden": GoldenSample.objects.filter(version=version).first(),
            **self._comparison(),
            **self._trial(),
        }

    def _comparison(self) -> dict[str, Any]:
        """With the version in use; the one in use itself with what was before it."""
        version = self.version
        before = version.template.version_in_use
        if before is None or before.number >= version.number:
            before = version.template.versions.filter(number__lt=version.number).first()
        try:
            return {"before": before, "comparison": compared(before, version) if before else None}
        except TemplateError:
            return {"before": before, "comparison": None}

    def _trial(self) -> dict[str, Any]:
        """How it looks filled in; a refusal is told in its place."""
        form, context = TrialForm(self.request.GET), {}
        try:
            if form.is_valid():
                context["trial"] = tried(self.version, form.values(self.version, self.request.user))
        except CaseNotFound as refusal:
            form.add_error("ho_so", str(refusal))
        except (TemplateError, ConversionUnavailable, ConversionFailed) as refusal:
            context["trial_refusal"] = str(refusal)
        return {"trial_form": form, **context}

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


class ComparisonPage(VersionPage):
    """A version beside an earlier one: what differs in words, and the pages that look different."""

    template_name = "library/admin/comparison.html"
    http_method_names = ["get", "head"]

    def get_page_title(self) -> str:
        return _("Version %(now)d compared with version %(was)d") % {
            "now": self.version.number,
            "was": self.kwargs["was"],
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        before = get_object_or_404(TemplateVersion, template=self.version.template_id, number=self.kwargs["was"])
        context = WagtailAdminTemplateMixin.get_context_data(self, **kwargs)
        context |= {"version": self.version, "before": before, "others": self._others()}
        try:
            context["comparison"] = compared(before, self.version)
            context["pages"] = pages_beside(before, self.version)
        except (TemplateError, ConversionUnavailable, ConversionFailed) as refusal:
            context["refusal"] = str(refusal)
        return context

    def _others(self) -> list[int]:
        return list(self.version.template.versions.exclude(pk=self.version.pk).values_list("number", flat=True))


DONE = {
    Act.SENT: gettext_lazy("The version was sent for checking. Papers are drawn up with the former one until then."),
    Act.PUBLISHED: gettext_lazy("The version is in use: papers are drawn up with it from now on."),
    Act.RETURNED: gettext_lazy("The version went back to its author with your reasons."),
}
