from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LibraryConfig(AppConfig):
    name = "document_templates.library"
    label = "document_library"
    verbose_name = _("Document templates")

    def ready(self) -> None:
        from wagtail.signals import published

        from content.packaging.parts import part_register
        from forms.definitions.models import FormDefinition
        from forms.definitions.publishing import check_register

        from . import system_checks  # noqa: F401 – registers itself
        from .handlers import templates_of_form_check
        from .packaging import TemplatesPart
        from .usage import form_findings

        part_register(TemplatesPart())
        check_register(form_findings)
        published.connect(templates_of_form_check, sender=FormDefinition, dispatch_uid="templates_of_form_check")
