"""Where Wagtail's admin meets templates of papers."""

from django.http import HttpRequest
from django.urls import include, path, re_path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from content.admin_summary import kept

from . import admin_views
from .models import DocumentTemplate
from .usage_views import UsagePage
from .version_views import ComparisonPage, VersionPage
from .viewsets import DocumentTemplateViewSet, KeptForever

register_permission_policy(DocumentTemplate, KeptForever(DocumentTemplate))
register_snippet(DocumentTemplateViewSet)


@hooks.register("register_admin_urls")
def template_file_urls():
    files = [
        path("theo-chinh-sach/", UsagePage.as_view(), name="usage"),
        path("<int:pk>/", VersionPage.as_view(), name="page"),
        path("<int:pk>/so-sanh/<int:was>/", ComparisonPage.as_view(), name="comparison"),
        path("<int:pk>/tep/", admin_views.version_file, name="file"),
        re_path(r"^(\d+)/xem-thu\.(docx|xlsx|pdf)$", admin_views.version_preview, name="preview"),
    ]
    return [path("phien-ban-mau/", include((files, "template_versions")))]


class UsageMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return KeptForever(DocumentTemplate).user_has_any_permission(request.user, UsagePage.any_permission_required)


@hooks.register("register_reports_menu_item")
def menu_of_usage() -> MenuItem:
    url = reverse_lazy("template_versions:usage")
    return UsageMenuItem(_("Templates by programme"), url, name="template-usage", icon_name="doc-full", order=900)


@hooks.register("construct_homepage_summary_items")
def summary_of_templates(request: HttpRequest, items: list[SummaryItem]) -> None:
    words = ngettext_lazy("%(count)s document template", "%(count)s document templates", "count")
    items.append(kept(request, DocumentTemplate, words, icon="doc-full", order=40))
