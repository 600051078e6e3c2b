from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DefinitionsConfig(AppConfig):
    name = "forms.definitions"
    label = "form_definitions"
    verbose_name = _("Form definitions")
