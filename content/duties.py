"""A command that does a duty of the day; `site_daily` runs them all."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from . import clock


class DutyOfTheDay(BaseCommand):
    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--today", type=date.fromisoformat, help="the day, as YYYY-MM-DD (the real day if omitted)")

    def handle(self, **options: Any) -> None:
        self.stdout.write(self.done(options["today"] or clock.today()))

    def done(self, today: date) -> str:
        """Does it; a sentence for whoever runs it."""
        raise NotImplementedError
