from django.urls import include, path, re_path
from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

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
