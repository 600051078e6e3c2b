from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistersConfig(AppConfig):
    name = "document_templates.registers"
    label = "registers"
    verbose_name = _("Books of outgoing papers")

    def ready(self) -> None:
        from . import kinds  # noqa: F401  (the kind registers itself)
