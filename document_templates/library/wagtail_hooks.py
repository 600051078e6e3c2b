"""Where Wagtail's admin meets templates of papers."""

from django.http import HttpRequest
from django.urls import include, path, re_path, reverse
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from content.admin_summary import Line, keeps

from . import admin_views
from .models import DocumentTemplate
from .viewsets import DocumentTemplateViewSet, KeptForever

register_permission_policy(DocumentTemplate, KeptForever(DocumentTemplate))
register_snippet(DocumentTemplateViewSet)


@hooks.register("register_admin_urls")
def template_file_urls():
    files = [
        path("<int:pk>.docx", admin_views.version_file, name="file"),
        re_path(r"^(\d+)/xem-thu\.(docx|pdf)$", admin_views.version_preview, name="preview"),
    ]
    return [path("phien-ban-mau/", include((files, "template_versions")))]


def count_of_templates() -> str:
    count = DocumentTemplate.objects.count()
    return ngettext("%(count)s document template", "%(count)s document templates", count) % {"count": count}


@hooks.register("construct_homepage_summary_items")
def summary_of_templates(request: HttpRequest, items: list[SummaryItem]) -> None:
    way = reverse(DocumentTemplate.snippet_viewset.get_url_name("list"))
    shown = keeps(request, DocumentTemplate)
    items.append(Line(request, count_of_templates, url=way, icon="doc-full", shown=shown, order=40))
