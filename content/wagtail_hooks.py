"""What the content room adds to the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet

from .admin_summary import kept
from .models import Programme
from .packaging.admin_views import ExportView, PlanView, UploadView
from .packaging.services import IMPORTED
from .viewsets import PolicyViewSetGroup

register_snippet(PolicyViewSetGroup)


@hooks.register("register_admin_urls")
def package_urls() -> list[URLPattern]:
    return [
        path("goi-chinh-sach/<int:pk>/", ExportView.as_view(), name="content_package_export"),
        path("goi-chinh-sach/nhap/", UploadView.as_view(), name="content_package_upload"),
        path("goi-chinh-sach/nhap/<str:token>/", PlanView.as_view(), name="content_package_plan"),
    ]


@hooks.register("register_log_actions")
def log_of_packages(actions: LogActionRegistry) -> None:
    actions.register_action(IMPORTED, _("Import of a package"), _("Imported as a package"))


@hooks.register("construct_homepage_summary_items")
def summary_of_programmes(request: HttpRequest, items: list[SummaryItem]) -> None:
    words = ngettext_lazy("%(count)s programme", "%(count)s programmes", "count")
    items.append(kept(request, Programme, words, icon="group", order=20))
