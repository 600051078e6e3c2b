from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    name = "content"
    verbose_name = _("Public content")

    def ready(self) -> None:
        from .packaging.offices import LegalReferencesPart, OrganisationsPart
        from .packaging.pages import GuidancePart, QuestionsPart
        from .packaging.parts import part_register
        from .packaging.rules import ProgrammePart

        for part in (OrganisationsPart(), LegalReferencesPart(), ProgrammePart(), GuidancePart(), QuestionsPart()):
            part_register(part)
