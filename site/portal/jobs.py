"""The worker of a single machine, and the rescue of jobs that a killed worker left behind."""

import logging

from django.core.management import call_command
from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

log = logging.getLogger(__name__)
MOST_ATTEMPTS = 3


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
