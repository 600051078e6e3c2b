"""Sending in and what an applicant does afterwards, each in one transaction with the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from forms.applications.models import Application, Attachment, Draft, Supplement
from forms.applications.services import application_submit, application_supplement
from forms.casework.models import Case
from forms.casework.services import case_open, case_supplement_record, case_withdraw


@transaction.atomic
def draft_submit(
    *, draft: Draft, submitted_at: datetime | None = None, helper: Mapping[str, str] | None = None
) -> Application:
    """The application of the draft with its case opened. A repeated call gives the same one.

    Raises AnswersInvalid, OnceOnlyViolation, SubmissionClosed (forms.applications.services) or NotAllowed (casework).
    """
    application = application_submit(draft=draft, submitted_at=submitted_at, helper=helper)
    case_open(application=application)
    return application


@transaction.atomic
def supplement_send(*, case: Case, message: str, attachments: Iterable[Attachment]) -> Supplement:
    """What the office asked for. Raises NotAllowed when it waits for nothing."""
    supplement = application_supplement(application=case.application, message=message, attachments=attachments)
    case_supplement_record(case=case, supplement=supplement)
    return supplement


def case_give_up(*, case: Case, reason: str) -> Case:
    """Withdrawn by the applicant himself. Raises NotAllowed when it is too late."""
    return case_withdraw(case=case, user=None, reason=reason)
