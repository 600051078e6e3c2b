"""How staff keep programmes, rules, offices and legal documents: the menu group "Chính sách" of the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .choosing import NameChooserViewSet
from .editing import ReferenceListForm
from .models import LegalReference, Organisation, Place, Programme, ReferenceList, RuleVersion
from .packaging.buttons import ProgrammeEditView, ProgrammeListView


class NamedViewSet(SnippetViewSet):
    """Of things that are chosen elsewhere by their names."""

    chooser_viewset_class = NameChooserViewSet
    chooser_per_page = 20


class ProgrammeViewSet(NamedViewSet):
    model = Programme
    index_view_class = ProgrammeListView
    edit_view_class = ProgrammeEditView
    icon = "form"
    menu_label = _("Programmes")
    copy_view_enabled = False
    list_display = [
        "number",
        "name",
        "audience",
        Column("approver", label=_("Approving body"), accessor="approver.short_name"),
        BooleanColumn("needs_application", label=_("Application needed")),
    ]
    list_filter = ["audience", "needs_application", "is_cash_regime"]
    search_fields = ["name", "short_name", "code", "summary"]
    ordering = ["number"]
    panels = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("code")]),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("short_name"), FieldPanel("name_en")]),
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("audience"), FieldPanel("approver")]),
        FieldRowPanel([FieldPanel("needs_application"), FieldPanel("is_cash_regime")]),
        HelpPanel(template="content/admin/rule_versions.html", heading=_("Rule versions")),
    ]


class RuleVersionViewSet(SnippetViewSet):
    model = RuleVersion
    icon = "calendar-check"
    menu_label = _("Rule versions")
    copy_view_enabled = False
    list_display = [
        "programme",
        "number",
        "valid_from",
        "submit_to",
        BooleanColumn("is_unsure", label=_("To be checked")),
    ]
    list_filter = ["programme", "is_unsure"]
    search_fields = ["programme__name", "programme__code", "conditions", "note"]
    ordering = ["programme__number", "number"]
    panels = [
        FieldPanel("programme"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("valid_from")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("event_from"), FieldPanel("event_to")]),
                FieldRowPanel([FieldPanel("submit_from"), FieldPanel("submit_to")]),
            ],
            heading=_("Days"),
        ),
        FieldPanel("conditions"),
        InlinePanel(
            "support_levels",
            heading=_("Amounts"),
            label=_("Amount"),
            panels=[
                FieldPanel("label"),
                FieldRowPanel([FieldPanel("amount"), FieldPanel("unit"), FieldPanel("most")]),
                FieldRowPanel([FieldPanel("is_supplement"), FieldPanel("is_unsure")]),
                FieldPanel("key"),
                FieldPanel("condition"),
                FieldPanel("legal_basis"),
            ],
        ),
        InlinePanel(
            "eligibility",
            heading=_("Eligibility"),
            label=_("Condition"),
            panels=[
                FieldPanel("condition"),
                FieldPanel("unfulfilled"),
                FieldRowPanel([FieldPanel("legal_basis"), FieldPanel("effect")]),
            ],
        ),
        InlinePanel(
            "required_papers",
            heading=_("Papers"),
            label=_("Paper"),
            panels=[
                FieldPanel("name"),
                FieldRowPanel([FieldPanel("form_number"), FieldPanel("when")]),
                FieldPanel("key"),
            ],
        ),
        FieldPanel("where"),
        InlinePanel(
            "procedure_steps",
            heading=_("Steps"),
            label=_("Step"),
            panels=[
                FieldRowPanel([FieldPanel("actor"), FieldPanel("organisation")]),
                FieldPanel("action"),
                FieldRowPanel([FieldPanel("working_days"), FieldPanel("is_unsure")]),
            ],
        ),
        FieldPanel("payment"),
        InlinePanel(
            "legal_bases",
            heading=_("Legal bases"),
            label=_("Legal basis"),
            panels=[FieldRowPanel([FieldPanel("legal_reference"), FieldPanel("articles")])],
        ),
        MultiFieldPanel([FieldPanel("is_unsure"), FieldPanel("note")], heading=_("For staff")),
    ]


class OrganisationViewSet(NamedViewSet):
    model = Organisation
    icon = "group"
    menu_label = _("Offices")
    copy_view_enabled = False
    list_display = ["name", "short_name", "level", "symbol", "valid_to"]
    list_filter = ["level", "parent"]
    search_fields = ["name", "short_name", "code", "symbol"]
    ordering = ["plan_order", "name"]
    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("short_name"), FieldPanel("code")]),
        FieldRowPanel([FieldPanel("level"), FieldPanel("parent")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("symbol"), FieldPanel("dossier_code")]),
                FieldRowPanel([FieldPanel("place_name"), FieldPanel("head_title")]),
            ],
            heading=_("On its papers"),
        ),
        MultiFieldPanel(
            [FieldPanel("address"), FieldRowPanel([FieldPanel("phone"), FieldPanel("email")])], heading=_("Contact")
        ),
        MultiFieldPanel([FieldPanel("duties"), FieldPanel("plan_order")], heading=_("In the Plan")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]), FieldPanel("successors")],
            heading=_("Renamed or merged"),
        ),
    ]


class LegalReferenceViewSet(NamedViewSet):
    model = LegalReference
    icon = "doc-full"
    menu_label = _("Legal documents")
    copy_view_enabled = False
    list_display = ["number", "kind", "title", "issued_on"]
    list_filter = ["kind", "issuer"]
    search_fields = ["number", "title", "issuer", "code"]
    ordering = ["issued_on", "number"]
    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("issuer"), FieldPanel("code")]),
        FieldRowPanel([FieldPanel("issued_on"), FieldPanel("in_force_from")]),
        FieldPanel("url"),
    ]


class ReferenceListViewSet(NamedViewSet):
    model = ReferenceList
    icon = "list-ul"
    menu_label = _("Lists of answers")
    copy_view_enabled = False
    list_display = ["name", "key"]
    search_fields = ["name", "key"]
    ordering = ["name"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("name"), FieldPanel("key")]),
            FieldPanel("pasted"),
            InlinePanel(
                "entries",
                heading=_("Answers"),
                label=_("Answer"),
                panels=[
                    FieldPanel("label"),
                    FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                    FieldPanel("key"),
                ],
            ),
        ],
        base_form_class=ReferenceListForm,
    )


class PlaceViewSet(SnippetViewSet):
    model = Place
    icon = "site"
    menu_label = _("Places")
    copy_view_enabled = False
    list_display = [
        "name",
        "kind",
        "parent",
        "valid_from",
        "valid_to",
        BooleanColumn("is_unsure", label=_("To be checked")),
    ]
    list_filter = ["kind", "is_unsure"]
    search_fields = ["name", "code"]
    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("name")]),
        FieldRowPanel([FieldPanel("parent"), FieldPanel("code")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldRowPanel([FieldPanel("successor"), FieldPanel("is_unsure")]),
    ]


class PolicyViewSetGroup(SnippetViewSetGroup):
    items = [
        ProgrammeViewSet,
        RuleVersionViewSet,
        OrganisationViewSet,
        LegalReferenceViewSet,
        ReferenceListViewSet,
        PlaceViewSet,
    ]
    menu_label = _("Policies")
    menu_icon = "openquote"
    menu_name = "policies"
    menu_order = 200
