"""Fills in a template (DOCX, XLSX, PDF form) from the command line: `document_render TEMPLATE DATA.json OUT`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from document_templates.engine.errors import TemplateError
from document_templates.engine.formats import format_of


class Command(BaseCommand):
    help = "Fills in a template with the values of a JSON file. Needs no database."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        for name in ("template", "data", "out"):
            parser.add_argument(name, type=Path)

    def handle(self, *, template: Path, data: Path, out: Path, **_options: Any) -> None:
        try:
            values = json.loads(data.read_text(encoding="utf-8"))
            if not isinstance(values, dict):
                raise CommandError(f"{data}: a JSON object is needed")
            content = template.read_bytes()
            out.write_bytes(format_of(content).render(content, values))
        except (OSError, ValueError, TemplateError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(str(out))
