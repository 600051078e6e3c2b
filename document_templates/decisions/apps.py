from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DecisionsConfig(AppConfig):
    name = "document_templates.decisions"
    label = "decisions"
    verbose_name = _("Decisions")

    def ready(self) -> None:
        from . import kinds, list_kinds, money_kinds, public_copy, reissue  # noqa: F401  (they register themselves)
