"""A job that was running when its worker was killed runs again; one that kills every worker is given up."""

from django.core.management import call_command
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from portal import jobs

INDEXING = "modelsearch.tasks.insert_or_update_object_task"


def left_running(*workers: str, pk: str = "1") -> DBTaskResult:
    return DBTaskResult.objects.create(
        task_path=INDEXING,
        args_kwargs={"args": ["wagtailcore", "page", pk], "kwargs": {}},
        backend_name="default",
        queue_name="default",
        run_after=get_date_max(),
        status=TaskResultStatus.RUNNING,
        started_at=timezone.now(),
        worker_ids=list(workers),
    )


def test_it_is_ready_again(db):
    job = left_running("first")
    assert jobs.abandoned_jobs_rescue() == 1
    job.refresh_from_db()
    assert job.status == TaskResultStatus.READY
    assert job.started_at is None


def test_after_three_killed_workers_it_is_given_up(db):
    job = left_running("first", "second", "third")
    assert jobs.abandoned_jobs_rescue() == 0
    job.refresh_from_db()
    assert job.status == TaskResultStatus.FAILED


def test_what_is_done_stays_done(db):
    job = left_running("first")
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL)
    jobs.abandoned_jobs_rescue()
    job.refresh_from_db()
    assert job.status == TaskResultStatus.SUCCESSFUL


def test_the_next_worker_does_it(transactional_db, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
    job = left_running("first")
    jobs.abandoned_jobs_rescue()
    call_command("db_worker", queue_name="*", batch=True, interval=0.1, startup_delay=False, verbosity=0)
    job.refresh_from_db()
    assert job.status == TaskResultStatus.SUCCESSFUL, job.traceback
    assert len(job.worker_ids) == 2
