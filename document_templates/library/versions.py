"""Templates: uploaded by staff, or loaded from the files that come with the product."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import override

from content.models import Programme
from content.packages import files_of_programmes
from document_templates.engine.formats import format_of

from .kinds import kind_by_key
from .models import Act, DocumentTemplate, TemplateVersion, VersionStep
from .proof_child import prove
from .proofing import upload_prove

GENERAL_FILES = Path(__file__).resolve().parents[1]


def template_version_create(
    *, template: DocumentTemplate, content: bytes, file_name: str, user: Any = None
) -> TemplateVersion:
    """A new version of a template, a draft; the same bytes as the newest version give that one back.

    Raises TemplateRefused or TemplateError; nothing is stored then.
    """
    newest = template.versions.first()
    if newest and newest.sha256 == hashlib.sha256(content).hexdigest():
        return newest
    upload_prove(content, sample=kind_by_key(template.kind).sample_for(template.programme))
    return _version_store(template=template, content=content, file_name=file_name, user=user)


@transaction.atomic
def templates_load() -> list[TemplateVersion]:
    """Loads the DOCX files of the product into templates that have no version yet; what staff uploaded stays."""
    return [version for file, programme in _files() if (version := _file_load(file, programme))]


def _files() -> Iterator[tuple[Path, Programme | None]]:
    """General templates, then those of the programme packages; a file is named after its kind."""
    for file in sorted(GENERAL_FILES.glob("*/docx/*.docx")):
        yield file, None
    for path, code in files_of_programmes("documents"):
        for file in sorted(path.glob("*.docx")):
            yield file, Programme.objects.get(code=code)


def template_ensure(*, kind: str, programme: Programme | None) -> DocumentTemplate:
    """The template of this kind for this programme, or for all; a new one has no version yet."""
    with override("vi"):
        words = str(kind_by_key(kind).name)
    name = f"{words} – {programme.short_name}" if programme else words
    template, _created = DocumentTemplate.objects.get_or_create(
        kind=kind, programme=programme, defaults={"name": name[:200]}
    )
    return template


def _file_load(file: Path, programme: Programme | None) -> TemplateVersion | None:
    template = template_ensure(kind=file.stem, programme=programme)
    if template.versions.exists():
        return None
    content = file.read_bytes()
    prove(content, kind_by_key(file.stem).sample_for(programme))
    version = _version_store(template=template, content=content, file_name=file.name)
    VersionStep.objects.create(version=version, act=Act.PUBLISHED)
    return version


@transaction.atomic
def _version_store(*, template: DocumentTemplate, content: bytes, file_name: str, user: Any = None) -> TemplateVersion:
    """Numbers versions under a lock on their template."""
    DocumentTemplate.objects.select_for_update().get(pk=template.pk)
    last = template.versions.aggregate(last=Max("number"))["last"] or 0
    return TemplateVersion.objects.create(
        template=template,
        number=last + 1,
        content=content,
        file_name=f"{Path(file_name).stem[:190]}.{format_of(content).suffix}",
        sha256=hashlib.sha256(content).hexdigest(),
        created_by=user,
    )
