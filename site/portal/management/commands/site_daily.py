"""The duties of each day: reminds of forms not sent yet, deletes those whose thirty days are over,
and bulk jobs a week old."""

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options: object) -> None:
        for duty in ("drafts_remind", "drafts_purge", "bulk_purge"):
            call_command(duty, stdout=self.stdout)
