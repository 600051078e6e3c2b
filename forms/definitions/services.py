"""What changes forms: freezing a published one, loading those of the programme packages."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from content import clock, packages

from .compiling import form_compile
from .loading import definition_build
from .models import FormDefinition, FormIntake, FormVersion
from .publishing import findings


@transaction.atomic
def version_freeze(*, definition: FormDefinition, user: AbstractBaseUser | None = None) -> FormVersion:
    """The published form as a new numbered version; the last one again if nothing differs."""
    FormDefinition.objects.select_for_update().get(pk=definition.pk)
    FormIntake.objects.get_or_create(definition=definition)
    schema = form_compile(definition).to_json()
    sha256 = hashlib.sha256(json.dumps(schema, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    last = definition.versions.order_by("-number").first()
    if last and last.form.to_json() == schema:
        return last
    return FormVersion.objects.create(
        definition=definition,
        number=last.number + 1 if last else 1,
        schema=schema,
        sha256=sha256,
        published_at=clock.now(),
        published_by=user,
    )


@transaction.atomic
def form_definition_load(*, data: dict[str, Any]) -> FormDefinition:
    """The form of one form.yaml, published; one that exists already (by slug) is left as staff changed it.

    Raises ValueError if anything hinders its publication or is doubtful.
    """
    existing = FormDefinition.objects.filter(slug=data["slug"]).first()
    if existing:
        return existing
    definition = definition_build(data)
    definition.full_clean()
    faults = [finding.message for finding in findings(form_compile(definition), definition.programme)]
    if faults:
        raise ValueError(f"{data['slug']}: {'; '.join(faults)}")
    definition.save()
    definition.save_revision().publish()
    return definition


def forms_load() -> list[FormDefinition]:
    """The forms of all programme packages."""
    paths = (folder / "form.yaml" for folder in packages.folders())
    return [form_definition_load(data=packages.read(path)["form"]) for path in paths if path.exists()]
