from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from forms.casework.wagtail_hooks import item


@hooks.register("register_admin_menu_item")
def menu_of_jobs() -> MenuItem:
    return item(_("Bulk jobs"), "bulk:jobs", icon="tasks", order=14)
