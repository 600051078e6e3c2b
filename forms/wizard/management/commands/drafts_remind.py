"""Writes to applicants whose saved form can be sent for a few days more only. Run it once a day."""

from datetime import date

from django.core.management.base import BaseCommand

from content import clock

from ...reminders import drafts_remind


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser) -> None:
        parser.add_argument("--today", type=date.fromisoformat, help="the day, as YYYY-MM-DD (the real day if omitted)")

    def handle(self, **options) -> None:
        today = options["today"] or clock.today()
        self.stdout.write(f"Đã nhắc {drafts_remind(day=today)} người có đơn chưa gửi.")
