"""What happens to a case asks for its paper, made by the task queue."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from django_tasks import task

from forms.casework.actions import Verb
from forms.casework.models import CaseEvent
from forms.casework.signals import case_event_recorded

from .services import PAPERS, paper_make

#: Of a whole list at once: a bulk job draws them up (works.result_notices).
BY_JOB = frozenset({Verb.DECIDED})


@receiver(case_event_recorded, dispatch_uid="paper_of_event")
def paper_enqueue(sender: Any, event: CaseEvent, **kwargs: Any) -> None:
    """The signal is sent after commit, so the job finds the event."""
    if event.verb in PAPERS and event.verb not in BY_JOB:
        paper_task.enqueue(event.pk)


@task()
def paper_task(event_pk: int) -> None:
    """Idempotent: a job that runs twice makes one paper."""
    paper_make(event=CaseEvent.objects.select_related("case__application", "actor").get(pk=event_pk))
