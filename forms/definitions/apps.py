from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DefinitionsConfig(AppConfig):
    name = "forms.definitions"
    label = "form_definitions"
    verbose_name = _("Form definitions")

    def ready(self) -> None:
        from wagtail.signals import published

        from content.language import language_register
        from content.packaging.offices import office_path_register
        from content.packaging.parts import part_register

        from .handlers import form_published
        from .law import LANGUAGE
        from .models import FormDefinition
        from .packaged_lists import ListsPart
        from .packaging import FormsPart

        published.connect(form_published, sender=FormDefinition, dispatch_uid="form_published")
        language_register(LANGUAGE)
        part_register(ListsPart())
        part_register(FormsPart())
        office_path_register("form_definitions__addressee")
