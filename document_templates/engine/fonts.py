"""Whether this machine has the letters of official papers: Times New Roman or a font of its widths, in Vietnamese."""

from __future__ import annotations

import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

FAMILY = "Times New Roman"
#: Letters that fonts made for western Europe lack.
TELLING_LETTERS = "ạộợựễĂăĐđƠơƯư₫"


@lru_cache(maxsize=1)
def vietnamese_font() -> Path | None:
    """The file that stands for Times New Roman, if it has every Vietnamese letter. None without fontconfig, too."""
    if shutil.which("fc-match") is None:
        return None
    file = _ask("fc-match", "-f", "%{file}", FAMILY)
    letters = " ".join(f"{ord(letter):x}" for letter in TELLING_LETTERS)
    complete = _ask("fc-list", "-f", "%{file}\n", f":charset={letters}").splitlines()
    return Path(file) if file in complete else None


def _ask(*command: str) -> str:
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()
