"""How designers keep official templates in the admin: upload, try out, go back to an earlier file."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet

from .forms import DocumentTemplateForm
from .models import DocumentTemplate


class KeptForever(ModelPermissionPolicy):
    """Papers rest on templates, so nobody deletes one."""

    def user_has_permission(self, user, action: str) -> bool:
        return action != "delete" and super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user, action: str, instance) -> bool:
        return self.user_has_permission(user, action)


class VersionColumn(TitleColumn):
    """The number of a version, which leads to its page."""

    def get_value(self, instance: DocumentTemplate) -> object:
        return super().get_value(instance) or "–"

    def get_link_url(self, instance: DocumentTemplate, parent_context: Any) -> str | None:
        version = getattr(instance, self.accessor.partition(".")[0])
        return reverse("template_versions:page", args=[version.pk]) if version else None


class DocumentTemplateViewSet(SnippetViewSet):
    model = DocumentTemplate
    icon = "doc-full"
    menu_label = _("Document templates")
    menu_order = 260
    add_to_admin_menu = True
    copy_view_enabled = False
    #: All at once, so that what waits for its check is seen.
    list_per_page = 200
    list_display = [
        "name",
        Column("kind", label=_("Kind of paper"), accessor="get_kind_display"),
        Column("programme", label=_("Programme"), accessor="programme.short_name"),
        VersionColumn("version", label=_("In use"), accessor="version_in_use.number"),
        VersionColumn("waiting", label=_("Waits for its check"), accessor="version_waiting.number"),
        Column("golden", label=pgettext_lazy("golden sample", "Sample"), accessor="version_in_use.golden.in_words"),
        DateColumn("uploaded", label=_("Last uploaded"), accessor="newest_version.created_at"),
    ]
    list_filter = ["kind", "programme"]
    search_fields = ["name"]
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldRowPanel([FieldPanel("kind"), FieldPanel("programme")]),
            FieldPanel("docx"),
            HelpPanel(template="library/admin/versions.html", heading=_("Versions")),
            HelpPanel(template="library/admin/placeholders.html", heading=_("Placeholders")),
        ],
        base_form_class=DocumentTemplateForm,
    )
