"""The worker of a single machine, the rescue of jobs that a killed worker left behind, and the duties of each day."""

import io
import logging
import time

from django.core.management import call_command
from django.db import close_old_connections, transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

log = logging.getLogger(__name__)
MOST_ATTEMPTS = 3
A_DAY = 24 * 3600


@transaction.atomic
def abandoned_jobs_rescue() -> int:
    """Makes jobs ready again that a killed worker left running; gives one up that killed three workers.

    Right only while no other worker runs, as on a single machine. Jobs are idempotent, so nothing is doubled.
    Returns how many will run again.
    """
    rescued = 0
    for job in DBTaskResult.objects.running().select_for_update():
        job.status = TaskResultStatus.READY
        if len(job.worker_ids) >= MOST_ATTEMPTS:
            job.status = TaskResultStatus.FAILED
            job.traceback = f"The worker was killed {MOST_ATTEMPTS} times during this job."
            log.error("Job %s given up: it killed its worker %s times", job.task_path, MOST_ATTEMPTS)
        job.started_at = None
        job.save(update_fields=["status", "started_at", "traceback"])
        rescued += job.status == TaskResultStatus.READY
    return rescued


def work() -> None:
    """Runs jobs until the process is told to end."""
    if rescued := abandoned_jobs_rescue():
        log.warning("%s jobs of a killed worker run again", rescued)
    call_command("db_worker", queue_name="*", interval=0.5, reload=False, startup_delay=False, verbosity=0)


def tend() -> None:
    """Does the duties of the day, now and each day from now, until the process is told to end."""
    while True:
        try:
            call_command("site_daily", stdout=(said := io.StringIO()))
            log.info("%s", said.getvalue().strip())
        except Exception:
            log.exception("a duty of the day failed; it is tried again tomorrow")
        close_old_connections()
        time.sleep(A_DAY)
