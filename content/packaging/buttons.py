"""The ways to packages from the pages of programmes in the admin."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import EditView, IndexView

from .admin_views import may_package


class ProgrammeListView(IndexView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = super().header_more_buttons
        if may_package(self.request.user):
            buttons.append(Button(_("Import a package"), url=reverse("content_package_upload"), icon_name="upload"))
        return buttons


class ProgrammeEditView(EditView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = super().header_more_buttons
        if may_package(self.request.user):
            way = reverse("content_package_export", args=[self.object.pk])
            buttons.append(Button(_("Export as a package"), url=way, icon_name="download"))
        return buttons
