"""The decision as it would read, before anybody signs: no number, no day, no signature, marked as a draft."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from content import clock
from document_templates.dossiers.official import authority_lines
from document_templates.engine.formats import FORMATS
from document_templates.library.selectors import template_version_for
from document_templates.library.verification_values import verification_values
from forms.casework.models import AccessRecord, Case, Decision

from . import kinds
from .context import decision_values

DRAFT = "DỰ THẢO"
TO_BE_WRITTEN = "……"


@transaction.atomic
def decision_preview(*, decision: Decision, user) -> bytes:
    """The DOCX, stored nowhere; who saw whom on its list is written down. Raises TemplateError."""
    version = template_version_for(kind=kinds.decision.key, programme=decision.batch.programme)
    with override("vi"):
        content = FORMATS[version.suffix].render(bytes(version.content), preview_values(decision))
        what = _("Draft decision")
    cases = Case.objects.filter(batch_rows__batch=decision.batch, batch_rows__is_on_list=True).distinct()
    AccessRecord.objects.bulk_create(AccessRecord(user=user, case=case, what=what) for case in cases)
    return content


def preview_values(decision: Decision) -> dict[str, Any]:
    today, office = clock.today(), decision.organisation
    number = f"{TO_BE_WRITTEN}/{kinds.decision.symbol}-{office.symbol}"
    values = decision_values(decision, number=number, day=today, signer=decision.drafted_by)
    return values | {
        "van_ban": values["van_ban"] | {"ngay": f"ngày {TO_BE_WRITTEN} tháng {TO_BE_WRITTEN} năm {today.year}"},
        "ky": {"quyen_han": "\n".join(authority_lines("", office)), "ho_ten": ""},
        "verification": verification_values(DRAFT, DRAFT),
    }
