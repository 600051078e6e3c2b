from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseworkConfig(AppConfig):
    name = "forms.casework"
    label = "casework"
    verbose_name = _("Casework")

    def ready(self) -> None:
        from forms.definitions.surroundings import calendar_register

        from .deadlines import exceptions_read

        calendar_register(exceptions_read)
