"""A paper in words: its file name, its office, and what the public page may show of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from content.models import Organisation
from forms.casework.models import Case

from .access import application_of
from .models import GeneratedDocument, SignedCopy
from .selectors import signed_copy_of, versions_of


@dataclass(frozen=True)
class PublicView:
    """What verification shows: nothing that the paper itself does not say, and of a person only a masked name."""

    kind: str
    number: str
    issued_on: object
    issuer: str
    reference: str
    masked_name: str
    sha256: str
    #: Code of the newest one, if this one was replaced.
    newest: str
    #: When it was replaced.
    replaced_on: object
    #: When its number was voided.
    withdrawn_on: object
    #: The copy with signatures, if one was taken in.
    signed: SignedCopy | None


def public_view(document: GeneratedDocument) -> PublicView:
    application = application_of(document)
    versions = versions_of(document)
    after = next((version for version in versions if version.replaces_id == document.pk), None)
    return PublicView(
        kind=document.get_kind_display(),
        number=str(document.register_entry or ""),
        issued_on=document.created_at,
        issuer=issuer_of(document).name,
        reference=application.reference if application else "",
        masked_name=masked(application.applicant_name) if application else "",
        sha256=document.sha256,
        newest=versions[0].verification_code if after else "",
        replaced_on=after.created_at if after else None,
        signed=signed_copy_of(document),
        withdrawn_on=document.register_entry.voiding.at if is_withdrawn(document) else None,
    )


def is_withdrawn(document: GeneratedDocument) -> bool:
    """Whether the number it bears was voided."""
    return bool(document.register_entry_id) and hasattr(document.register_entry, "voiding")


def issuer_of(document: GeneratedDocument) -> Organisation:
    """The office whose number it bears, else the one that handles what it is about."""
    if document.register_entry_id:
        return document.register_entry.register.organisation
    if document.decision_id:
        return document.decision.organisation
    if document.batch_id:
        return document.batch.organisation
    if document.case_id:
        return document.case.organisation
    return Case.objects.get(application=document.application_id).route.stages.first().organisation


def masked(name: str) -> str:
    """ "Nguyễn Thị Ánh Tuyết" → "Nguyễn T. Á. T."."""
    first, *others = name.split() or [""]
    return " ".join([first, *(f"{word[0]}." for word in others)])


def file_name(document: GeneratedDocument, suffix: str) -> str:
    """ "Quyết định 05-QĐ-UBND.docx": the kind and the number, else the reference."""
    application = application_of(document)
    mark = str(document.register_entry or "") or (application.reference if application else document.verification_code)
    return re.sub(r"[\\/:*?\"<>|\x00-\x1f]+", "-", f"{document.get_kind_display()} {mark}") + f".{suffix}"
