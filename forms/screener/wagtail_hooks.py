"""The screener in Wagtail's admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList, TabbedInterface
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .editing import ScreenerForm
from .models import Screener


class ScreenerViewSet(SnippetViewSet):
    model = Screener
    icon = "help"
    menu_label = _("Screener")
    menu_name = "screener"
    menu_order = 215
    add_to_admin_menu = True
    base_url_path = "cau-hoi-chinh-sach"
    list_display = ["__str__", "live"]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    HelpPanel(
                        template="screener/editor_help.html", heading=_("How a screener works"), classname="collapsed"
                    ),
                    FieldPanel("questions"),
                ],
                heading=_("Questions"),
            ),
            ObjectList([FieldPanel("programmes")], heading=_("Programmes")),
            ObjectList(
                [FieldPanel("title"), FieldPanel("introduction"), FieldPanel("closing")], heading=_("Words around")
            ),
        ],
        base_form_class=ScreenerForm,
    )


register_snippet(ScreenerViewSet)
