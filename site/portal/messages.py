"""Makes the binary message catalogues from the `.po` files; polib does it, for a bare machine has no gettext."""

import os
from pathlib import Path

import polib
from django.utils.translation.reloader import translation_file_changed

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("content", "forms", "document_templates", "search", "site")


def catalogues() -> list[Path]:
    """Every `.po` file of ours: each sub-package holds its own words; `site/locale` those that correct a package."""
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("LC_MESSAGES/*.po"))


def messages_compile() -> None:
    """Writes the `.mo` beside each `.po` that is newer. This process reads it anew.

    Raises OSError for a catalogue that cannot be read.
    """
    for source in catalogues():
        binary = source.with_suffix(".mo")
        if not binary.exists() or binary.stat().st_mtime < source.stat().st_mtime:
            # Two test workers may do this at once: write aside, then rename.
            aside = binary.with_name(f".{binary.name}.{os.getpid()}")
            polib.pofile(str(source)).save_as_mofile(str(aside))
            aside.replace(binary)
            translation_file_changed(None, binary)
