"""Which form is open, and in which version."""

from __future__ import annotations

from content.models import Programme

from .models import FormDefinition, FormVersion


def version_current(slug: str) -> FormVersion | None:
    """The latest published version of a live definition."""
    versions = FormVersion.objects.filter(definition__slug=slug, definition__live=True)
    return versions.select_related("definition__programme", "definition__addressee").order_by("-number").first()


def open_form_of(programme: Programme) -> FormDefinition | None:
    """The live form of a programme that has been published at least once."""
    return FormDefinition.objects.filter(programme=programme, live=True, versions__isnull=False).distinct().first()
