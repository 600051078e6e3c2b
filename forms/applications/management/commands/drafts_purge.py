"""Deletes drafts that expired before the given day, with their files. Never one that was sent. Run it once a day."""

from datetime import date, datetime, time

from django.core.management.base import BaseCommand
from django.utils.timezone import make_aware

from content import clock

from ...drafts import drafts_purge


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser) -> None:
        parser.add_argument("--today", type=date.fromisoformat, help="the day, as YYYY-MM-DD (the real day if omitted)")

    def handle(self, **options) -> None:
        today = options["today"] or clock.today()
        count = drafts_purge(moment=make_aware(datetime.combine(today, time.min)))
        self.stdout.write(f"Đã xóa {count} đơn chưa gửi đã hết hạn trước ngày {today:%d/%m/%Y}.")
