"""Which form is open, and in which version."""

from __future__ import annotations

from django.db.models import QuerySet

from content.models import Programme

from .models import FormDefinition, FormVersion


def version_current(slug: str) -> FormVersion | None:
    """The latest published version of a live definition."""
    return _published(slug).select_related("definition__programme", "definition__addressee").first()


def newer_version_of(version: FormVersion) -> FormVersion | None:
    """The latest published version of the same form if it is newer. Asked on every page of a draft, so the schema is
    read only of one that is.
    """
    newest = _published(version.definition.slug).values_list("number", flat=True).first()
    return version_current(version.definition.slug) if newest is not None and newest > version.number else None


def _published(slug: str) -> QuerySet[FormVersion]:
    """Of a live definition, the latest first."""
    return FormVersion.objects.filter(definition__slug=slug, definition__live=True).order_by("-number")


def open_form_of(programme: Programme) -> FormDefinition | None:
    """The live form of a programme that has been published at least once."""
    return FormDefinition.objects.filter(programme=programme, live=True, versions__isnull=False).distinct().first()


def definition_standing(definition: FormDefinition) -> FormDefinition:
    """As it is published; one that never was, as its newest draft has it."""
    return definition if definition.live else definition.get_latest_revision_as_object()


def english_elsewhere(definition: FormDefinition) -> dict[str, str]:
    """{text: its English} in the other forms: what they share with this one need not be translated again."""
    others = FormDefinition.objects.exclude(pk=definition.pk).values_list("english", flat=True)
    return {text: said["words"] for english in others for text, said in english.items()}
