"""What the status page shows of one case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from forms.applications.models import Application
from forms.casework.actions import Duty, Verb
from forms.casework.models import BatchRow, Case, CaseEvent
from forms.casework.statuses import Status

from .statuses import HISTORY, SUPPLEMENTED, WORDS, StatusWords


@dataclass(frozen=True)
class HistoryLine:
    event: CaseEvent
    words: str | Promise


@dataclass(frozen=True)
class CaseStatus:
    """`request`, `refusal`: the event with its reason, while it matters; `row`: the row under an issued decision;
    `documents`: papers to download."""

    case: Case
    words: StatusWords
    history: list[HistoryLine]
    request: CaseEvent | None
    refusal: CaseEvent | None
    row: BatchRow | None
    documents: list[Any]
    may_withdraw: bool


def application_by_reference(reference: str) -> Application | None:
    return Application.objects.select_related("programme", "case").filter(reference=reference).first()


def case_status(application: Application) -> CaseStatus:
    related = ("stage", "organisation", "application__programme", "application__draft")
    case = Case.objects.select_related(*related).get(application=application)
    events = list(case.events.select_related("organisation", "stage_to__organisation"))
    return CaseStatus(
        case=case,
        words=_words(case, events),
        history=[HistoryLine(event, HISTORY[event.verb]) for event in events if event.verb in HISTORY],
        request=_last(events, Verb.SUPPLEMENT_REQUESTED) if case.status == Status.SUPPLEMENT_REQUESTED else None,
        refusal=_last(events, Verb.REFUSED) if case.status in (Status.NOT_RECEIVED, Status.STOPPED) else None,
        row=_row_decided(case),
        documents=[*application.documents.all(), *case.documents.filter(replaced_by=None)],
        may_withdraw=not case.has_ended and case.stage.duty not in (Duty.APPROVE, Duty.PAY),
    )


def _words(case: Case, events: list[CaseEvent]) -> StatusWords:
    answered = case.status == Status.NEW and _last(events, Verb.SUPPLEMENTED)
    return SUPPLEMENTED if answered else WORDS[case.status]


def _last(events: list[CaseEvent], verb: str) -> CaseEvent | None:
    return next((event for event in reversed(events) if event.verb == verb), None)


def _row_decided(case: Case) -> BatchRow | None:
    rows = BatchRow.objects.filter(case=case, is_on_list=True, batch__decision__issued_at__isnull=False)
    return rows.select_related("batch__decision", "payment").first()
