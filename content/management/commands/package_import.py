"""Takes a package of a programme over: tells what is new, equal and different, then writes all of it or nothing."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from content.packaging.archives import LARGEST_FILE, folder_read
from content.packaging.differences import changes_of
from content.packaging.parts import COPY, DIFFERS, EQUAL, NEW, REPLACE, REUSE
from content.packaging.refusals import PackageRefused
from content.packaging.services import (
    Package,
    package_as_copy,
    package_from_files,
    package_from_zip,
    package_import,
    package_try,
)

STATES = {NEW: "mới", EQUAL: "giống", DIFFERS: "khác"}


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="tệp ZIP, hoặc thư mục như trong content/packages/")
        parser.add_argument("--dry-run", action="store_true", help="chỉ cho biết sẽ đổi gì, không ghi gì")
        parser.add_argument(
            "--on-clash",
            choices=[REUSE, COPY, REPLACE],
            default="",
            help="thứ đã có mà khác: giữ (reuse), thay (replace); copy: nhập thành một chính sách khác",
        )
        parser.add_argument("--code", default="", help="mã của bản sao (với --on-clash copy)")
        parser.add_argument("--number", type=int, help="số của bản sao (với --on-clash copy)")

    def handle(self, *, file: Path, dry_run: bool, on_clash: str, code: str, number: int | None, **options) -> None:
        with override("vi"):
            try:
                package = self.package(file)
                if on_clash == COPY:
                    package = package_as_copy(package, code=code, number=number)
                self.tell(package)
                clash = on_clash or (REUSE if dry_run else "")
                run = package_try if dry_run else package_import
                outcome = run(package=package, on_clash=clash)
            except PackageRefused as refusal:
                raise CommandError("Gói bị từ chối, không có gì thay đổi:\n- " + "\n- ".join(refusal.faults)) from None
        for doubt in outcome.doubts:
            self.stdout.write(f"Lưu ý: {doubt}")
        done = "Chạy thử xong, không có gì được ghi." if dry_run else f"Đã nhập chính sách {outcome.programme}."
        self.stdout.write(done)

    def package(self, file: Path) -> Package:
        try:
            if file.is_dir():
                return package_from_files(folder_read(file))
            if file.stat().st_size > LARGEST_FILE:
                raise CommandError(f"Tệp {file} lớn hơn 10 MB; một gói chính sách không lớn như vậy.")
            return package_from_zip(file.read_bytes())
        except OSError as error:
            raise CommandError(f"Không đọc được {file}: {error.strerror}.") from error

    def tell(self, package: Package) -> None:
        for item in package.items:
            self.stdout.write(f"{STATES[item.state]:>5}  {item.name}")
            for change in changes_of(item):
                self.stdout.write(f"         {change.place}: {change.was} → {change.becomes}")
