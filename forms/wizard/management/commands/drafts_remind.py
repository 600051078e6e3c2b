"""Writes to applicants whose saved form can be sent for a few days more only. Run it once a day."""

from datetime import date

from content.duties import DutyOfTheDay

from ...reminders import drafts_remind


class Command(DutyOfTheDay):
    help = __doc__

    def done(self, today: date) -> str:
        return f"Đã nhắc {drafts_remind(day=today)} người có đơn chưa gửi."
