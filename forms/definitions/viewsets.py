"""Forms in the admin: the editor, its list, the published versions of each."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import InspectView, SnippetViewSet

from .bank import links_of
from .compiling import form_compile
from .differences import differences
from .editing import FormDefinitionForm
from .models import FormDefinition, FormIntake, FormVersion, SharedQuestions
from .reading import condition_in_words, formula_in_words


class FormInspectView(InspectView):
    """What the form is, and every version that was ever published."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        versions = self.object.versions.select_related("published_by").order_by("-number")
        latest = self.object.get_latest_revision_as_object()
        draft = form_compile(latest)
        return super().get_context_data(**kwargs) | {
            "versions": versions,
            "unpublished": differences(versions[0].form, draft) if versions else [],
            "steps": draft.steps,
            "links": links_of(latest),
        }


class FormVersionView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """One published version, to be read; nothing of it can be changed."""

    permission_policy = ModelPermissionPolicy(FormDefinition)
    any_permission_required = ["add", "change", "delete", "view"]
    template_name = "definitions/version.html"
    header_icon = "form"

    def setup(self, request, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        versions = FormVersion.objects.select_related("definition", "published_by")
        self.version = get_object_or_404(versions, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.version)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = self.version.form
        steps = [
            (
                step,
                condition_in_words(form, step.condition),
                [
                    (f, condition_in_words(form, f.condition), formula_in_words(form, f))
                    for field in step.fields
                    for f in (field, *field.fields)
                ],
            )
            for step in form.steps
        ]
        before = self.version.previous()
        changes = differences(before.form, form) if before else []
        context = {"version": self.version, "steps": steps, "before": before, "changes": changes}
        return super().get_context_data(**kwargs) | context


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
    inspect_view_enabled = True
    inspect_view_class = FormInspectView
    inspect_view_fields = ["programme", "official_number", "slug", "addressee"]
    inspect_template_name = "definitions/inspect.html"
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
    base_url_path = "ngan-hang-cau-hoi"
    list_display = ["name"]
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            HelpPanel(content=_("Forms that link these questions follow a change when they are next published.")),
            FieldPanel("fields"),
        ]
    )
