"""Drafts nobody sent are deleted after their thirty days, with their files; what was sent stays for ever."""

from datetime import datetime

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.utils.timezone import make_aware

from applicants import Applicant, photo
from forms.applications.attachments import attachment_create
from forms.applications.models import Application, Attachment, Draft
from people import VAN_TAM

#: Everything here happens on 10/11/2021; a draft ends with 10/12/2021.
LAST_DAY, DAY_AFTER = "2021-12-10", "2021-12-11"


@pytest.fixture
def purge(capsys, django_capture_on_commit_callbacks):
    def purge_(today: str) -> str:
        with django_capture_on_commit_callbacks(execute=True):
            call_command("drafts_purge", today=datetime.fromisoformat(today).date())
        return capsys.readouterr().out

    return purge_


def test_a_draft_is_kept_to_the_end_of_its_thirtieth_day(applicant, purge):
    draft = applicant.begin().draft
    assert draft.expires_at == make_aware(datetime(2021, 12, 10, 23, 59, 59))
    assert "Đã xóa 0 đơn" in purge(LAST_DAY)
    assert Draft.objects.filter(pk=draft.pk).exists()


def test_the_day_after_it_is_gone_with_its_files(applicant, purge):
    attachment = attachment_create(upload=photo(), draft=applicant.begin().draft)
    assert "Đã xóa 1 đơn" in purge(DAY_AFTER)
    assert not Draft.objects.exists() and not Attachment.objects.exists()
    assert not attachment.file.storage.exists(attachment.file.name)


def test_what_was_sent_stays_with_its_draft_and_files(applicant, purge):
    application = applicant.apply()
    Applicant(Client(), VAN_TAM).begin()
    assert "Đã xóa 1 đơn" in purge("2031-01-01")
    kept = Application.objects.get().attachments.get()
    assert Draft.objects.get() == application.draft
    assert kept.file.storage.exists(kept.file.name)


def test_a_draft_saved_again_lives_on(applicant, purge):
    draft = applicant.begin().draft
    Draft.objects.filter(pk=draft.pk).update(expires_at=make_aware(datetime(2021, 11, 11)))
    applicant.fill(stop_at="lien-he")
    assert "Đã xóa 0 đơn" in purge(LAST_DAY)


def test_a_day_that_is_none_is_refused():
    with pytest.raises(CommandError, match="today"):
        call_command("drafts_purge", "--today", "31/12/2021")
