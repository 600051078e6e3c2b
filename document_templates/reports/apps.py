from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportsConfig(AppConfig):
    name = "document_templates.reports"
    label = "reports"
    verbose_name = _("Reports")

    def ready(self) -> None:
        from . import kinds  # noqa: F401  (kinds register themselves)
