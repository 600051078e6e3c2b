"""Processes of this machine, as tests see them."""

from pathlib import Path


def offices(folder: object) -> list[int]:
    """LibreOffices that work in this folder."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if b"soffice.bin" in command and str(folder).encode() in command:
            found.append(int(process.name))
    return found
