"""Deletes drafts that expired before the given day, with their files. Never one that was sent. Run it once a day."""

from datetime import date, datetime, time

from django.utils.timezone import make_aware

from content.duties import DutyOfTheDay

from ...drafts import drafts_purge


class Command(DutyOfTheDay):
    help = __doc__

    def done(self, today: date) -> str:
        count = drafts_purge(moment=make_aware(datetime.combine(today, time.min)))
        return f"Đã xóa {count} đơn chưa gửi đã hết hạn trước ngày {today:%d/%m/%Y}."
