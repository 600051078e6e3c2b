"""Draws the committed DOCX templates again from the `drawings.py` of each sub-app."""

from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.core.management.base import BaseCommand
from django.utils.module_loading import module_has_submodule


def drawings() -> dict[Path, bytes]:
    """Where each committed template stands, and what it holds."""
    found: dict[Path, bytes] = {}
    for app in apps.get_app_configs():
        if app.name.startswith("document_templates.") and module_has_submodule(app.module, "drawings"):
            module = import_module(f"{app.name}.drawings")
            for name, draw in module.DRAWINGS.items():
                found[(Path(app.path) / "docx" / f"{name}.docx").resolve()] = draw()
    return found


class Command(BaseCommand):
    help = "Draws the official DOCX templates that are committed with the program."

    def handle(self, *args, **options) -> None:
        for path, content in drawings().items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            self.stdout.write(str(path))
