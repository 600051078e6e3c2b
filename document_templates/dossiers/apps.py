from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DossiersConfig(AppConfig):
    name = "document_templates.dossiers"
    label = "dossiers"
    verbose_name = _("Dossiers")

    def ready(self) -> None:
        from . import handlers, kinds, reissue, result_notice, works  # noqa: F401  (kinds register themselves, handlers listen)
