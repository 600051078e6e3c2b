from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DossiersConfig(AppConfig):
    name = "document_templates.dossiers"
    label = "dossiers"
    verbose_name = _("Dossiers")

    def ready(self) -> None:
        # Kinds register themselves, handlers listen.
        from . import desk_kinds, handlers, kinds, reissue, result_notice, works  # noqa: F401
