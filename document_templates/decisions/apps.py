from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DecisionsConfig(AppConfig):
    name = "document_templates.decisions"
    label = "decisions"
    verbose_name = _("Decisions")

    def ready(self) -> None:
        from . import kinds, reissue  # noqa: F401  (both register themselves)
