from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class WizardConfig(AppConfig):
    name = "forms.wizard"
    label = "wizard"
    verbose_name = _("Application wizard")

    def ready(self) -> None:
        from content.links import application_link_register
        from forms.casework.signals import case_event_recorded

        from .notifications import event_announce

        application_link_register(form_link)
        case_event_recorded.connect(event_announce, dispatch_uid="wizard.event_announce")


def form_link(programme) -> str | None:
    """The start page of the programme's open form."""
    from forms.definitions.selectors import open_form_of

    definition = open_form_of(programme)
    return reverse("wizard:start", args=[definition.slug]) if definition else None
