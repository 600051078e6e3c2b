"""Makes the database, words, files, programmes and search index ready to serve. Safe to run again at any time."""

import time

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from content.services import content_load
from document_templates.library.services import templates_load
from forms.casework.services import casework_load
from forms.definitions.services import forms_load
from forms.screener.services import screener_load
from portal.accounts.groups import staff_groups_load
from portal.demonstration.cases import cases_make
from portal.demonstration.cast import cast_make
from portal.messages import messages_compile
from search.services import index_rebuild


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []  # The words are compiled first; `migrate` and `site_serve` check.

    def handle(self, **options: object) -> None:
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        self.step("Biên dịch bản dịch", messages_compile)
        self.step("Cập nhật cơ sở dữ liệu", lambda: call_command("migrate", verbosity=0, interactive=False))
        if not settings.WHITENOISE_USE_FINDERS:
            self.step("Gom tệp tĩnh", lambda: call_command("collectstatic", verbosity=0, interactive=False))
        self.step("Nạp chính sách, biểu mẫu, quy trình, mẫu văn bản", self.load)
        if settings.DEMONSTRATION_CAST and not get_user_model().objects.exists():
            self.step("Nạp cán bộ và hồ sơ trình diễn", self.demonstrate)
        self.step("Lập chỉ mục tìm kiếm", index_rebuild)

    def step(self, title: str, action) -> None:
        began = time.monotonic()
        self.stdout.write(f"{title} … ", ending="")
        self.stdout.flush()
        action()
        self.stdout.write(f"{time.monotonic() - began:.1f} giây")

    def load(self) -> None:
        for load in (content_load, forms_load, screener_load, casework_load, templates_load, staff_groups_load):
            load()

    @transaction.atomic
    def demonstrate(self) -> None:
        cast_make()
        cases_make()
