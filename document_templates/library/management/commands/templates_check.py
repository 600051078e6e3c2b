"""Fills in every template in use with its sample and tells what is wrong or looks different."""

from django.core.management import BaseCommand, CommandError

from ...golden import templates_check


class Command(BaseCommand):
    help = "Fills in every template in use with its sample; exits 1 if one has a fault."

    def handle(self, *args, **options) -> None:
        found = templates_check()
        for golden in found:
            self.stdout.write(f"{golden.version}: {golden.fault or golden.in_words}")
            for was, now in golden.differences:
                self.stdout.write(f"  − {was}\n  + {now}")
        if faults := sum(bool(golden.fault) for golden in found):
            raise CommandError(f"Số mẫu văn bản không điền được dữ liệu mẫu: {faults}")
        self.stdout.write("Mọi mẫu văn bản đang dùng đều điền được dữ liệu mẫu.")
