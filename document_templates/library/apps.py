from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LibraryConfig(AppConfig):
    name = "document_templates.library"
    label = "document_library"
    verbose_name = _("Document templates")

    def ready(self) -> None:
        from content.packaging.parts import part_register

        from . import system_checks  # noqa: F401 – registers itself
        from .packaging import TemplatesPart

        part_register(TemplatesPart())
