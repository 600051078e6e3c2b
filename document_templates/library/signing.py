"""Takes in the signed copy of a paper: checked as any upload is, with what its digital signatures are worth."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from document_templates.engine.pages import image_page
from forms.applications.attachments import upload_checked
from forms.applications.confinement import ConfinementError, run_confined
from forms.casework.models import Role
from forms.casework.permissions import NotAllowed, roles_at

from .describing import is_withdrawn, issuer_of
from .models import GeneratedDocument, SignedCopy

SIGNERS = frozenset({Role.CLERK, Role.OFFICER, Role.LEADER})


def signing_refusal(user: Any, document: GeneratedDocument) -> str:
    """Why `user` may not take in a signed copy, in a sentence; empty when he may."""
    office = issuer_of(document)
    if not roles_at(user, office) & SIGNERS:
        return _("Your role at %(office)s does not allow this.") % {"office": office.name}
    if is_withdrawn(document):
        return _("The number of this paper is void.")
    if GeneratedDocument.objects.filter(replaces=document).exists():
        return _("This paper was replaced already; take in the signed copy of the newest one.")
    return ""


def signed_copy_create(*, document: GeneratedDocument, upload: UploadedFile, user: Any) -> SignedCopy:
    """Raises NotAllowed; ValidationError with a sentence that says what is wrong with the file and what to do."""
    if refusal := signing_refusal(user, document):
        raise NotAllowed(refusal)
    name, original, answer, kept = upload_checked(upload)
    is_pdf = answer["content_type"] == "application/pdf"
    content = kept if is_pdf else image_page(kept)
    return SignedCopy.objects.create(
        document=document,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        original_name=name,
        original=b"" if is_pdf else original,
        original_sha256=hashlib.sha256(original).hexdigest(),
        signatures=signatures_of(content) if is_pdf else [],
        created_by=user,
    )


def signatures_of(pdf: bytes) -> list[dict[str, Any]]:
    """See `signature_child`. One that cannot be examined in time stays unchecked."""
    try:
        found = run_confined(
            "document_templates.library.signature_child",
            payload=pdf,
            arguments=[settings.SIGNATURE_ROOTS],
            memory_mb=1024,
            cpu_seconds=20,
            seconds=30,
        )
    except ConfinementError:
        return [{"name": "", "at": "", "state": "unchecked"}]
    return json.loads(found)
