"""Forms in the admin: the editor, its list, the published versions of each."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import InspectView, SnippetViewSet

from content.choosing import NameChooserViewSet

from .advice import advice
from .bank import links_of
from .compiling import form_compile
from .differences import differences
from .editing import FormDefinitionForm
from .editor_views import FormCreateView, FormEditView, FormURLFinder
from .measuring import form_measure
from .models import FormDefinition, FormIntake, SharedQuestions


class FormInspectView(InspectView):
    """What the form is, and every version that was ever published."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        versions = self.object.versions.select_related("published_by", "legal_check__checked_by").order_by("-number")
        latest = self.object.get_latest_revision_as_object()
        draft = form_compile(latest)
        return super().get_context_data(**kwargs) | {
            "versions": versions,
            "unpublished": differences(versions[0].form, draft) if versions else [],
            "steps": draft.steps,
            "measure": form_measure(draft),
            "may_change": self.user_has_permission("change"),
            "advice": [(item.step, item.place(draft), item.message) for item in advice(draft)],
            "links": links_of(latest),
        }


class FormDefinitionViewSet(SnippetViewSet):
    model = FormDefinition
    icon = "form"
    menu_label = _("Forms")
    menu_name = "forms"
    menu_order = 210
    add_to_admin_menu = True
    base_url_path = "mau-don"
    list_display = ["__str__", "programme", "slug", "live"]
    list_filter = ["programme"]
    add_view_class = FormCreateView
    edit_view_class = FormEditView
    inspect_view_enabled = True
    inspect_view_class = FormInspectView
    inspect_view_fields = ["programme", "official_number", "slug", "addressee"]
    inspect_template_name = "definitions/inspect.html"
    url_finder_class = FormURLFinder
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    HelpPanel(
                        template="definitions/editor_help.html",
                        heading=_("How a form is built"),
                        classname="collapsed",
                    ),
                    FieldPanel("steps"),
                ],
                heading=_("Questions"),
            ),
            ObjectList(
                [
                    FieldPanel("title"),
                    FieldPanel("programme"),
                    FieldPanel("official_number"),
                    FieldPanel("slug"),
                    FieldPanel("addressee"),
                    FieldPanel("introduction"),
                    FieldPanel("declaration"),
                ],
                heading=_("About the form"),
            ),
        ],
        base_form_class=FormDefinitionForm,
    )


class OnlyChanged(ModelPermissionPolicy):
    """Each published form has exactly one: nobody adds or deletes one."""

    def user_has_permission(self, user, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user, action: str, instance) -> bool:
        return self.user_has_permission(user, action)


class FormIntakeViewSet(SnippetViewSet):
    """Opening, pausing and limiting a form; at once, without publishing anything."""

    model = FormIntake
    icon = "calendar-check"
    menu_label = _("Intake of applications")
    menu_name = "intakes"
    menu_order = 211
    add_to_admin_menu = True
    copy_view_enabled = False
    base_url_path = "nhan-ho-so"
    list_display = ["definition", "open_from", "open_until", BooleanColumn("is_paused", label=_("Paused")), "most"]
    edit_handler = ObjectList(
        [
            HelpPanel(content=_("Within these days and the days of the programme's rules the form is open.")),
            FieldRowPanel([FieldPanel("open_from"), FieldPanel("open_until")]),
            FieldPanel("most"),
            FieldPanel("is_paused"),
            FieldPanel("message"),
        ]
    )


class SharedQuestionsViewSet(SnippetViewSet):
    """The bank; "usage" of an entry lists the forms that link it."""

    model = SharedQuestions
    icon = "snippet"
    menu_label = _("Bank of questions")
    menu_name = "shared-questions"
    menu_order = 212
    add_to_admin_menu = True
    chooser_viewset_class = NameChooserViewSet
    base_url_path = "ngan-hang-cau-hoi"
    list_display = ["name"]
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            HelpPanel(content=_("Forms that link these questions follow a change when they are next published.")),
            FieldPanel("fields"),
        ]
    )
