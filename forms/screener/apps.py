from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class ScreenerConfig(AppConfig):
    name = "forms.screener"
    label = "form_screener"
    verbose_name = _("Screener")

    def ready(self) -> None:
        from content.links import screener_link_register

        screener_link_register(link)


def link() -> str | None:
    """The address of the published screener."""
    from .models import Screener

    return reverse("screener:ask") if Screener.objects.filter(live=True).exists() else None
