"""Where Wagtail calls us: a published form is frozen."""

from __future__ import annotations

from typing import Any

from wagtail.models import Revision

from .models import FormDefinition
from .services import version_freeze


def form_published(instance: FormDefinition, revision: Revision, **_signal: Any) -> None:
    version_freeze(definition=instance, user=revision.user)
