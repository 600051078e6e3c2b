"""Routes in the admin: which office does what with an application, in which order and in how many working days."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Route
from .route_rules import route_faults
from .services.routing import route_is_used, route_save


class RouteForm(WagtailAdminModelForm):
    def clean(self) -> dict[str, Any]:
        if self.instance.pk and not self.instance.is_active and route_is_used(self.instance):
            self.add_error(None, _("Cases still go along this route. Change the one for new cases."))
        stages = self.formsets["stages"]
        if stages.is_valid():
            duties = [form.cleaned_data["duty"] for form in stages.ordered_forms]
            for fault in route_faults(duties):
                self.add_error(None, fault)
        return super().clean()

    def save(self, commit: bool = True) -> Route:
        route = super().save(commit=False)
        return route_save(route=route) if commit else route


class RouteViewSet(SnippetViewSet):
    model = Route
    icon = "order"
    menu_label = _("Routes")
    menu_name = "routes"
    menu_order = 215
    add_to_admin_menu = True
    copy_view_enabled = False
    base_url_path = "quy-trinh"
    list_display = [
        "name",
        "programme",
        BooleanColumn("is_active", label=_("For new cases")),
        Column("working_days", label=_("Working days")),
    ]
    list_filter = ["programme", "is_active"]
    edit_handler = ObjectList(
        [
            HelpPanel(content=_("A change counts for applications sent from now on; the others keep their route.")),
            FieldRowPanel([FieldPanel("programme"), FieldPanel("name")]),
            FieldPanel("is_active"),
            InlinePanel(
                "stages",
                heading=_("Stages"),
                label=_("Stage"),
                min_num=1,
                panels=[
                    FieldPanel("name"),
                    FieldRowPanel([FieldPanel("duty"), FieldPanel("role")]),
                    FieldRowPanel([FieldPanel("organisation"), FieldPanel("working_days")]),
                ],
            ),
        ],
        base_form_class=RouteForm,
    )
