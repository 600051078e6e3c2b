"""Draws the committed DOCX templates again from the `drawings.py` of each sub-app."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.core.management.base import BaseCommand
from django.utils.module_loading import module_has_submodule

from content.packages import PACKAGES


def drawings() -> dict[Path, bytes]:
    """Where each committed template stands, and what it holds."""
    found: dict[Path, bytes] = {}
    for app in apps.get_app_configs():
        if app.name.startswith("document_templates.") and module_has_submodule(app.module, "drawings"):
            module = import_module(f"{app.name}.drawings")
            found |= drawn(Path(app.path) / "docx", module.DRAWINGS)
            for package, papers in getattr(module, "PACKAGE_DRAWINGS", {}).items():
                found |= drawn(PACKAGES / package / "documents", papers)
    return found


def drawn(folder: Path, papers: dict[str, Callable[[], bytes]]) -> dict[Path, bytes]:
    return {(folder / f"{name}.docx").resolve(): draw() for name, draw in papers.items()}


class Command(BaseCommand):
    help = "Draws the official DOCX templates that are committed with the program."

    def handle(self, *args, **options) -> None:
        for path, content in drawings().items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            self.stdout.write(str(path))
