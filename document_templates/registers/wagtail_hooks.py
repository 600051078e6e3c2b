"""The book in the menu of the desk, for who may read one."""

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from document_templates.library.register_rules import offices_of_reader


class BookMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return offices_of_reader(request.user).exists()


@hooks.register("register_admin_menu_item")
def menu_of_the_book() -> MenuItem:
    label = _("Outgoing papers")
    return BookMenuItem(label, reverse_lazy("registers:book"), name="registers-book", icon_name="list-ol", order=13)
