"""Deletes bulk jobs, with their files, a week after they began; papers drawn up by them stay."""

from django.core.management.base import BaseCommand

from content import clock

from ...services import jobs_purge


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options: object) -> None:
        self.stdout.write(f"{jobs_purge(moment=clock.now())} bulk jobs deleted")
