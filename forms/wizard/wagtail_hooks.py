"""What the wizard adds to the officers' menu."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from forms.casework.wagtail_hooks import item


@hooks.register("register_admin_menu_item")
def menu_of_assisting() -> MenuItem:
    return item(_("Fill in for somebody"), "assisting:begin", icon="edit", order=13)
