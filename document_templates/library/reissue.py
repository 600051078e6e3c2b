"""An issued paper that must be corrected is drawn up again; the former one stays, and says that it was replaced.

The sub-apps that own the data register how the values of their kinds are taken anew. What an applicant declared is not
among them: nobody corrects that for him.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from forms.casework.models import Role
from forms.casework.permissions import NotAllowed, roles_at

from .describing import is_withdrawn, issuer_of
from .models import GeneratedDocument
from .selectors import subject_of
from .services import document_draw

#: From the paper to be replaced: its values as they ought to be, with the number and day it already has.
Values = Callable[[GeneratedDocument], Mapping[str, Any]]
_values: dict[str, Values] = {}


def reissue_register(kind: str, values: Values) -> None:
    _values[kind] = values


def reissue_refusal(user: Any, document: GeneratedDocument) -> str:
    """Why `user` may not have the paper drawn up again, in a sentence; empty when he may."""
    if document.kind not in _values:
        return _("A paper of this kind is not drawn up again.")
    office = issuer_of(document)
    allowed = {Role.LEADER} if document.register_entry_id else {Role.LEADER, Role.OFFICER}
    if not roles_at(user, office) & allowed:
        return _("Your role at %(office)s does not allow this.") % {"office": office.name}
    if is_withdrawn(document):
        return _("The number of this paper is void.")
    if GeneratedDocument.objects.filter(replaces=document).exists():
        return _("This paper was replaced already; draw up the newest one again.")
    return ""


@transaction.atomic
def document_reissue(*, document: GeneratedDocument, reason: str, user: Any) -> GeneratedDocument:
    """The paper anew, by the newest template, under the same number. Raises NotAllowed or TemplateError."""
    document = GeneratedDocument.objects.select_for_update().get(pk=document.pk)
    if refusal := reissue_refusal(user, document):
        raise NotAllowed(refusal)
    with override("vi"):
        again = document_draw(
            kind=document.kind,
            subject=subject_of(document),
            data=_values[document.kind](document),
            event=document.event,
            register_entry=document.register_entry,
            replaces=document,
            reason=reason,
            created_by=user,
        )
    again.save()
    return again
