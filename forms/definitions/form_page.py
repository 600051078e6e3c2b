"""A page of the admin about one form, for all who may see forms."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.views.generic import TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from .models import FormDefinition


class FormPage(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_policy = ModelPermissionPolicy(FormDefinition)
    any_permission_required = ["add", "change", "publish", "view"]
    page_title: str | Promise
    _show_breadcrumbs = True

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.definition = get_object_or_404(FormDefinition, pk=kwargs["pk"])

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        names = FormDefinition.snippet_viewset
        list_ = {"url": reverse(names.get_url_name("list")), "label": str(names.menu_label)}
        form = {"url": reverse(names.get_url_name("inspect"), args=[self.definition.pk]), "label": str(self.definition)}
        return [*super().get_breadcrumbs_items(), list_, form, {"url": "", "label": str(self.page_title)}]
