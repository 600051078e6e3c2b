"""How the papers of a case are drawn up again: from the event they are about."""

from __future__ import annotations

from document_templates.library.reissue import reissue_register
from forms.casework.actions import Verb

from . import desk_kinds
from .desk_context import ineligibility_notice_values
from .services import PAPERS

for verb, (kind, values) in PAPERS.items():
    if verb != Verb.SUBMITTED:
        reissue_register(kind, lambda document, values=values: values(document.event))

reissue_register(
    desk_kinds.ineligibility_notice.key,
    lambda document: ineligibility_notice_values(document.event, number=str(document.register_entry)),
)
