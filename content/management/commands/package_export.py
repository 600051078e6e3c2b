"""Writes a whole programme as one file: guidance, questions, rules, forms, route, templates, sample cases."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.models import Programme
from content.packaging.services import package_export


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=int, help="số của chính sách")
        parser.add_argument("file", type=Path, help="tệp ZIP sẽ ghi")

    def handle(self, *, number: int, file: Path, **options: object) -> None:
        programme = Programme.objects.filter(number=number).first()
        if programme is None:
            numbers = ", ".join(str(known) for known in Programme.objects.values_list("number", flat=True))
            raise CommandError(f"Không có chính sách số {number}. Các số đang có: {numbers or 'chưa có số nào'}.")
        content = package_export(programme=programme)
        try:
            file.write_bytes(content)
        except OSError as error:
            raise CommandError(f"Không ghi được tệp {file}: {error.strerror}.") from error
        self.stdout.write(f"Đã ghi chính sách {programme} vào {file} ({len(content):,} byte).".replace(",", "."))
