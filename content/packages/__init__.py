"""The twelve programmes of the Plan and what they share, as data; README.md beside this file describes every key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

PACKAGES = Path(__file__).resolve().parent
#: The safe loader, in C where the machine has it: eight times faster.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def folders() -> list[Path]:
    """The folder of each programme, in the order of the Plan."""
    return sorted(path for path in PACKAGES.glob("[0-9][0-9]-*") if path.is_dir())


def files_of_programmes(name: str) -> list[tuple[Path, str]]:
    """The files of this name in the folders that have one, each with the code of its programme."""
    found = (folder / name for folder in folders())
    return [(path, read(path.parent / "programme.yaml")["programme"]["code"]) for path in found if path.exists()]


def read(path: Path | str) -> dict[str, Any]:
    """The contents of one YAML file; a relative path starts at this folder (`read("shared/faq.yaml")`)."""
    return yaml.load((PACKAGES / path).read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - a safe one
