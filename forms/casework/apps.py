from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseworkConfig(AppConfig):
    name = "forms.casework"
    label = "casework"
    verbose_name = _("Casework")

    def ready(self) -> None:
        from content.packaging.offices import office_path_register
        from content.packaging.parts import part_register
        from forms.definitions.surroundings import calendar_register

        from .deadlines import exceptions_read
        from .packaging import RoutePart, SamplesPart

        calendar_register(exceptions_read)
        part_register(RoutePart())
        part_register(SamplesPart())
        office_path_register("routes__stages__organisation")
