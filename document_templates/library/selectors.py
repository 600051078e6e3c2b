"""What a paper is about, whether it was drawn up already, and from which template it is made."""

from __future__ import annotations

from django.db.models import Q

from content.models import Programme
from document_templates.engine.errors import TemplateError
from forms.applications.models import Application
from forms.casework.models import Batch, Case, CaseEvent, Decision

from .kinds import kind_by_key
from .models import Act, GeneratedDocument, SignedCopy, TemplateVersion

Subject = Application | Case | Batch | Decision


def owner_field(subject: Subject) -> str:
    """The column of GeneratedDocument that points to such a subject."""
    return {Application: "application", Case: "case", Batch: "batch", Decision: "decision"}[type(subject)]


def subject_of(document: GeneratedDocument) -> Subject:
    return document.application or document.case or document.batch or document.decision


def original_of(document: GeneratedDocument) -> GeneratedDocument:
    """The first of the papers that replaced each other."""
    while document.replaces:
        document = document.replaces
    return document


def versions_of(document: GeneratedDocument) -> list[GeneratedDocument]:
    """Itself, those before and those after it, newest first."""
    versions = [original_of(document)]
    while after := GeneratedDocument.objects.filter(replaces=versions[0]).first():
        versions.insert(0, after)
    return versions


def signed_copy_of(document: GeneratedDocument) -> SignedCopy | None:
    """The newest."""
    return document.signed_copies.first()


def issued_with(sha256: str) -> GeneratedDocument | None:
    """The paper whose Word file, PDF copy or signed copy has this fingerprint."""
    signed = Q(signed_copies__sha256=sha256) | Q(signed_copies__original_sha256=sha256)
    known = Q(sha256=sha256) | Q(pdf__sha256=sha256) | signed
    return GeneratedDocument.objects.defer("content", "data").filter(known).first()


def programme_of(subject: Subject) -> Programme:
    if isinstance(subject, Case):
        return subject.application.programme
    if isinstance(subject, Decision):
        return subject.batch.programme
    return subject.programme


def document_of(*, kind: str, subject: Subject, event: CaseEvent | None = None) -> GeneratedDocument | None:
    """The paper of this kind that there may be only one of: of the event, else of the application or decision.

    Where it was drawn up again, the newest.
    """
    documents = GeneratedDocument.objects.filter(kind=kind)
    if event:
        return documents.filter(event=event).first()
    if isinstance(subject, Application | Decision):
        return documents.filter(**{owner_field(subject): subject}).first()
    return None


def template_version_for(*, kind: str, programme: Programme | None) -> TemplateVersion:
    """The newest version in use of the programme's own template, else of the general one. Raises TemplateError."""
    versions = TemplateVersion.objects.filter(template__kind=kind, steps__act=Act.PUBLISHED).order_by("-number")
    version = (
        versions.filter(template__programme=programme).first() or versions.filter(template__programme=None).first()
    )
    if version is None:
        raise TemplateError("no_template", name=str(kind_by_key(kind).name))
    return version
