from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    label = "public_search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from .handlers import handlers_connect

        handlers_connect()
