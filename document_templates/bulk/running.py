"""The worker's side: a job runs in short steps, so that other jobs get their turn, and may be killed at any moment.

A case is done when its piece lies in the storage and its row says so; a worker killed between the two does it again,
which changes nothing.
"""

from __future__ import annotations

import logging
import time
import zipfile
from tempfile import TemporaryFile

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tasks import task

from content import clock

from .models import BulkItem, BulkJob, ItemState, JobState, private_storage
from .works import CannotBeDone, work_by_key

log = logging.getLogger(__name__)
SECONDS_A_STEP = 20
#: Cases between two looks at whether the job was cancelled.
AT_ONCE = 10
MOST_TRIES = 2


@task()
def job_step(job_pk: int) -> None:
    """Works for some seconds, then queues again behind what else waits."""
    job = BulkJob.objects.filter(pk=job_pk).first()
    if job and job_advance(job, SECONDS_A_STEP):
        job_step.enqueue(job_pk)


def job_advance(job: BulkJob, seconds: float) -> bool:
    """Does waiting cases for about so long; whether there is more to do. Official papers are in Vietnamese."""
    end = time.monotonic() + seconds
    with override("vi"):
        while time.monotonic() < end:
            job.refresh_from_db(fields=["state"])
            if job.state != JobState.RUNNING:
                return False
            waiting = job.items.filter(state=ItemState.WAITING).select_related("job", "case__application__programme")
            items = list(waiting.order_by("position")[:AT_ONCE])
            if not items:
                job_finish(job)
                return False
            for item in items:
                item_do(item)
    return True


def item_do(item: BulkItem) -> None:
    """One case. Whatever happens to it, the others go on."""
    if item.tries >= MOST_TRIES:
        _failed(item, _("The work on this case was cut off several times. Do it alone, or tell the administrator."))
        return
    BulkItem.objects.filter(pk=item.pk).update(tries=F("tries") + 1)
    try:
        with transaction.atomic():
            piece = work_by_key(item.job.work).do(item.case, item.job.created_by, item.job.options, item.position)
    except CannotBeDone as reason:
        _failed(item, str(reason))
    except Exception:
        log.exception("case %s of bulk job %s", item.case_id, item.job_id)
        _failed(item, _("An unexpected fault. It is in the log of the server."))
    else:
        _write(item.piece, piece.content)
        BulkItem.objects.filter(pk=item.pk).update(state=ItemState.DONE, file_name=piece.name, message="")


def _failed(item: BulkItem, reason: str) -> None:
    BulkItem.objects.filter(pk=item.pk).update(state=ItemState.FAILED, message=reason)


def _write(name: str, content: bytes) -> None:
    storage = private_storage()
    storage.delete(name)
    storage.save(name, ContentFile(content))


def job_finish(job: BulkJob) -> None:
    """Puts the pieces into one ZIP, each under a name of its own."""
    old = job.file.name
    with TemporaryFile() as target:
        _zip(job, target)
        target.seek(0)
        job.file.save(f"{job.folder}.zip", File(target), save=False)
    job.state, job.ended_at = JobState.DONE, clock.now()
    job.save(update_fields=["state", "ended_at", "file"])
    if old:
        private_storage().delete(old)


def _zip(job: BulkJob, target) -> None:
    storage, taken = private_storage(), set()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as package:
        for item in job.items.filter(state=ItemState.DONE).select_related("job").iterator():
            stem, dot, suffix = item.file_name.rpartition(".")
            name = item.file_name
            if name.casefold() in taken:
                name = f"{stem} ({item.position}){dot}{suffix}"
            taken.add(name.casefold())
            with storage.open(item.piece) as piece, package.open(name, "w") as place:
                for part in piece.chunks():
                    place.write(part)


def pieces_delete(job: BulkJob) -> None:
    for item in job.items.filter(state=ItemState.DONE):
        private_storage().delete(item.piece)
