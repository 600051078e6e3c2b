"""What is done to many cases runs in the background: it tells how far it is, can be stopped and taken up again, is
killed without doubling anything, and says of each case what came of it."""

import zipfile
from datetime import timedelta
from io import BytesIO
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse

from document_templates.bulk import running, services, works
from document_templates.bulk.models import BulkJob, ItemState
from document_templates.bulk.works import CannotBeDone, Piece, Work
from document_templates.decisions.services import decision_issue
from document_templates.dossiers import views
from document_templates.library.models import GeneratedDocument
from people import ANH_TUYET, H_HEN, O_BRIEN, VAN_TAM
from word_files import texts

CAST = (ANH_TUYET, H_HEN, VAN_TAM, O_BRIEN)


class Killed(BaseException):
    """The worker's process ends here."""


@pytest.fixture
def cases(office):
    return [office.application(person).case for person in CAST]


@pytest.fixture
def work(monkeypatch):
    """A work that notes what it was asked, and does to the case of a name whatever stands under it."""
    monkeypatch.setattr(works, "_works", {})
    done, happens = [], {}

    def do(case, user, options, number):
        name = case.application.applicant_name
        done.append(name)
        if name in happens:
            raise happens[name]
        return Piece(f"{options['before']}.txt", f"{number} {name}".encode())

    made = works.work_register(Work("test", "Việc thử", do))
    return made, done, happens


@pytest.fixture
def start(work, cases, office, django_capture_on_commit_callbacks):
    def begin(**happens):
        work[2].update(happens)
        with django_capture_on_commit_callbacks(execute=True):
            return services.job_start(
                work=work[0], title="Thử", cases=cases, user=office.chau, options={"before": "Tệp"}
            )

    return begin


def files(job: BulkJob) -> dict[str, str]:
    job.refresh_from_db()
    with job.file.open("rb") as stored, zipfile.ZipFile(BytesIO(stored.read())) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def states(job: BulkJob) -> list[str]:
    return list(job.items.order_by("position").values_list("state", flat=True))


def test_each_case_comes_out_once_under_a_name_of_its_own(start):
    assert files(start()) == {
        "Tệp.txt": f"1 {ANH_TUYET.name}",
        "Tệp (2).txt": f"2 {H_HEN.name}",
        "Tệp (3).txt": f"3 {VAN_TAM.name}",
        "Tệp (4).txt": f"4 {O_BRIEN.name}",
    }


def test_a_case_that_cannot_be_done_is_told_and_the_others_go_on(start):
    job = start(**{H_HEN.name: CannotBeDone("Thiếu tệp."), O_BRIEN.name: RuntimeError()})
    assert states(job) == [ItemState.DONE, ItemState.FAILED, ItemState.DONE, ItemState.FAILED]
    assert job.items.get(position=2).message == "Thiếu tệp."
    assert "ngoài dự kiến" in job.items.get(position=4).message
    assert len(files(job)) == 2


def test_what_failed_is_done_later_and_joins_the_file(start, work, django_capture_on_commit_callbacks):
    job = start(**{H_HEN.name: CannotBeDone("Thiếu tệp.")})
    work[2].clear()
    with django_capture_on_commit_callbacks(execute=True):
        services.job_resume(job=job)
    assert work[1].count(H_HEN.name) == 2
    assert work[1].count(ANH_TUYET.name) == 1
    assert len(files(job)) == 4


def test_a_killed_worker_doubles_nothing(start, work):
    job = start(**{VAN_TAM.name: Killed()})
    assert states(job) == [ItemState.DONE, ItemState.DONE, ItemState.WAITING, ItemState.WAITING]
    work[2].clear()
    assert running.job_advance(job, 60) is False
    assert work[1] == [ANH_TUYET.name, H_HEN.name, VAN_TAM.name, VAN_TAM.name, O_BRIEN.name]
    assert len(files(job)) == 4


def test_a_case_that_kills_its_worker_again_and_again_is_passed_over(start):
    job = start(**{H_HEN.name: Killed()})
    with pytest.raises(Killed):
        running.job_advance(job, 60)
    running.job_advance(job, 60)
    assert states(job) == [ItemState.DONE, ItemState.FAILED, ItemState.DONE, ItemState.DONE]
    assert "nhiều lần" in job.items.get(position=2).message


def test_a_stopped_job_does_nothing_more_until_it_is_taken_up(start, work, monkeypatch):
    monkeypatch.setattr(running, "AT_ONCE", 1)
    monkeypatch.setattr(running, "SECONDS_A_STEP", 0)
    queue = SimpleNamespace(enqueue=lambda _job: None)
    monkeypatch.setattr(running, "job_step", queue)
    monkeypatch.setattr(services, "job_step", queue)
    job = start()
    assert running.job_advance(job, 0.000001) is True
    services.job_cancel(job=job)
    before = len(work[1])
    assert running.job_advance(job, 60) is False
    assert len(work[1]) == before < 4
    services.job_resume(job=job)
    running.job_advance(job, 60)
    assert len(files(job)) == 4
    assert len(work[1]) == 4


def test_only_who_started_it_sees_it_and_its_files(start, office):
    job = start()
    for user, status in ((office.chau, 200), (office.khanh, 404)):
        client = Client()
        client.force_login(user)
        assert client.get(reverse("bulk:job", args=[job.pk])).status_code == status
        answer = client.get(reverse("bulk:file", args=[job.pk]))
        assert answer.status_code == status
        if status == 200:
            assert b"".join(answer.streaming_content).startswith(b"PK")
        assert client.get(reverse("bulk:jobs")).status_code == 200
    assert Client().get(reverse("bulk:file", args=[job.pk])).status_code == 302


def test_the_page_tells_how_far_it_is_and_why_a_case_was_not_done(start, office):
    job = start(**{H_HEN.name: CannotBeDone("Thiếu tệp.")})
    client = Client()
    client.force_login(office.chau)
    page = client.get(reverse("bulk:job", args=[job.pk])).content.decode()
    assert "đã làm 3 trên 4 hồ sơ; 1 hồ sơ chưa làm được" in " ".join(page.split())
    assert page.index("Thiếu tệp.") < page.index(ANH_TUYET.name)
    assert client.post(reverse("bulk:cancel", args=[job.pk])).status_code == 302
    assert client.post(reverse("bulk:resume", args=[job.pk])).status_code == 302


def test_a_job_is_gone_after_a_week_with_its_files(start, office):

    job = start()
    storage, name = job.file.storage, BulkJob.objects.get().file.name
    assert services.jobs_purge(moment=job.created_at + timedelta(days=6)) == 0
    assert services.jobs_purge(moment=job.created_at + timedelta(days=8)) == 1
    assert not storage.exists(name)
    assert not storage.exists(f"bulk/{job.pk}/1")


def test_each_applicant_of_a_decision_gets_a_notice_and_never_two(office, django_capture_on_commit_callbacks):
    decision = office.drafted(ANH_TUYET, H_HEN)
    decision_issue(decision=decision, user=office.huong)
    client = Client()
    client.force_login(office.huong)
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            assert client.post(reverse("dossiers:result_notices", args=[decision.pk])).status_code == 302
    papers = GeneratedDocument.objects.filter(kind="result_notice")
    assert papers.count() == 2
    job = BulkJob.objects.first()
    with job.file.open("rb") as stored, zipfile.ZipFile(BytesIO(stored.read())) as package:
        read = {name: "\n".join(texts(package.read(name))) for name in package.namelist()}
    assert len(read) == 2
    [mine] = [text for text in read.values() if ANH_TUYET.name in text]
    assert "3.710.000 đồng (Bằng chữ: Ba triệu bảy trăm mười nghìn đồng)" in mine
    assert f"Quyết định số {decision.number}" in mine
    assert H_HEN.name not in mine


def test_many_chosen_dossiers_become_a_job(office, monkeypatch):

    monkeypatch.setattr(views, "MOST_WHILE_WAITING", 1)
    chosen = [office.application(person).case.pk for person in (ANH_TUYET, H_HEN)]
    client = Client()
    client.force_login(office.chau)
    answer = client.post(reverse("dossiers:dossiers"), {"cases": chosen, "rule": "{ma_ho_so}"})
    job = BulkJob.objects.get()
    assert answer.url == reverse("bulk:job", args=[job.pk])
    assert (job.work, job.items.count(), job.options) == ("dossiers", 2, {"rule": "{ma_ho_so}"})
