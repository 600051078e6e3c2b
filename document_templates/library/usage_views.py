"""The report of templates: programme by kind, gaps marked, and what of each form reaches no paper."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from .models import DocumentTemplate
from .usage import forms_used, usage_table


class UsagePage(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_policy = ModelPermissionPolicy(DocumentTemplate)
    any_permission_required = ("change", "publish")
    template_name = "library/admin/usage.html"
    page_title = _("Templates by programme")
    header_icon = "doc-full"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        programmes, rows = usage_table()
        return super().get_context_data(**kwargs) | {"programmes": programmes, "rows": rows, "forms": forms_used()}
