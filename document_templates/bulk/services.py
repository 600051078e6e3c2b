"""Starting, stopping and taking up again what is done to many cases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.db import transaction

from content import clock
from forms.casework.models import Case

from .models import BulkItem, BulkJob, ItemState, JobState
from .running import job_step, pieces_delete
from .works import Work

#: Files of a job hold personal data, and can be made again.
DAYS_KEPT = 7


@transaction.atomic
def job_start(
    *, work: Work, title: str, cases: Iterable[Case], user: Any, options: dict[str, Any] | None = None
) -> BulkJob:
    """Each case once, in this order; the work begins in the background."""
    job = BulkJob.objects.create(work=work.key, title=title[:200], options=options or {}, created_by=user)
    unique = dict.fromkeys(case.pk for case in cases)
    BulkItem.objects.bulk_create(
        (BulkItem(job=job, case_id=pk, position=position) for position, pk in enumerate(unique, start=1)),
        batch_size=500,
    )
    _enqueue(job)
    return job


@transaction.atomic
def job_cancel(*, job: BulkJob) -> BulkJob:
    """Stops after the case that is being worked on. What is done stays, and can be taken up again."""
    job = BulkJob.objects.select_for_update().get(pk=job.pk)
    if job.state == JobState.RUNNING:
        job.state, job.ended_at = JobState.CANCELLED, clock.now()
        job.save(update_fields=["state", "ended_at"])
    return job


@transaction.atomic
def job_resume(*, job: BulkJob) -> BulkJob:
    """Does what is not done yet, whether it failed, was cancelled, or was left by a worker that never came back."""
    job = BulkJob.objects.select_for_update().get(pk=job.pk)
    again = job.items.exclude(state=ItemState.DONE).update(state=ItemState.WAITING, tries=0, message="")
    if again:
        job.state, job.ended_at = JobState.RUNNING, None
        job.save(update_fields=["state", "ended_at"])
        _enqueue(job)
    return job


def jobs_purge(*, moment: datetime) -> int:
    """Deletes jobs that are old, with their files. Returns how many."""
    old = BulkJob.objects.filter(created_at__lt=moment - timedelta(days=DAYS_KEPT))
    for job in old:
        pieces_delete(job)
        job.file.delete(save=False)
        job.delete()
    return len(old)


def _enqueue(job: BulkJob) -> None:
    transaction.on_commit(partial(job_step.enqueue, job.pk))
