from django.core.management.base import BaseCommand

from search.services import index_rebuild


class Command(BaseCommand):
    help = "Writes the search index anew; readers see the old one until it is done."

    def handle(self, *args, **options) -> None:
        self.stdout.write(f"{index_rebuild()} mục trong chỉ mục tìm kiếm.")
