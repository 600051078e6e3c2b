"""Who may open a paper: officers within their scope, the applicant whose paper it is. For others it is not there."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from forms.applications.access import session_may_see
from forms.applications.models import Application
from forms.casework.models import AccessRecord, Case
from forms.casework.permissions import batches_visible, cases_visible, decisions_visible

from .models import GeneratedDocument


def officer_may_open(user: Any, document: GeneratedDocument) -> bool:
    if document.decision_id:
        return decisions_visible(user).filter(pk=document.decision_id).exists()
    if document.batch_id:
        return batches_visible(user).filter(pk=document.batch_id).exists()
    return cases_visible(user).filter(pk__in=_cases_of(document)).exists()


def applicant_may_open(session: SessionBase, document: GeneratedDocument) -> bool:
    """Papers of the own application only; lists and decisions name other people."""
    application = application_of(document)
    return application is not None and session_may_see(session, application)


def application_of(document: GeneratedDocument) -> Application | None:
    if document.case_id:
        return document.case.application
    return document.application


def opening_record(*, user: Any, document: GeneratedDocument, what: str) -> list[AccessRecord]:
    """Writes down that an officer opened the paper, for every case of a person it names."""
    records = [AccessRecord(user=user, case=case, what=what[:60]) for case in _cases_of(document)]
    return AccessRecord.objects.bulk_create(records)


def _cases_of(document: GeneratedDocument):
    if document.case_id:
        return Case.objects.filter(pk=document.case_id)
    if document.application_id:
        return Case.objects.filter(application=document.application_id)
    batch = document.batch_id or document.decision.batch_id
    return Case.objects.filter(batch_rows__batch=batch, batch_rows__is_on_list=True).distinct()
