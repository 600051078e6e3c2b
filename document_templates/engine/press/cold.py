"""Without a Python that can speak to it: LibreOffice started anew for each call, which takes about two seconds more."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from threading import BoundedSemaphore

from . import surroundings
from .long_tables import long_tables_cut
from .pool import SECONDS_TO_WAIT, Busy, seconds_for
from .result import pdf_read

MOST_AT_ONCE = 50
_ARCHIVAL = {"SelectPdfVersion": {"type": "long", "value": "2"}, "UseTaggedPDF": {"type": "boolean", "value": "true"}}

#: One LibreOffice a core; more of them are slower together than one after another.
_slots = BoundedSemaphore(os.cpu_count() or 1)


def print_all(program: str, documents: Sequence[bytes], archival: bool) -> list[bytes | None]:
    """As `Pool.print_all`."""
    if not _slots.acquire(timeout=SECONDS_TO_WAIT):
        raise Busy
    try:
        results: list[bytes | None] = [None] * len(documents)
        for _attempt in range(2):
            missing = [index for index, pdf in enumerate(results) if pdf is None]
            for start in range(0, len(missing), MOST_AT_ONCE):
                part = missing[start : start + MOST_AT_ONCE]
                for index, pdf in zip(part, _made(program, [documents[at] for at in part], archival), strict=True):
                    results[index] = pdf
        return results
    finally:
        _slots.release()


def _made(program: str, documents: list[bytes], archival: bool) -> list[bytes | None]:
    with tempfile.TemporaryDirectory(prefix="papers-") as name:
        folder = Path(name)
        profile = surroundings.profile_make(folder)
        files = [folder / f"{index}.docx" for index in range(len(documents))]
        for file, content in zip(files, documents, strict=True):
            file.write_bytes(long_tables_cut(content))
        command = [
            program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
            "--nodefault", "--infilter=MS Word 2007 XML", "--convert-to",
            f"pdf:writer_pdf_Export:{json.dumps(_ARCHIVAL if archival else {})}", "--outdir", str(folder / "made"),
            *map(str, files),
        ]  # fmt: skip
        child = surroundings.started(command, folder)
        try:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(timeout=surroundings.SECONDS_TO_START + sum(map(seconds_for, documents)))
        finally:
            surroundings.group_end(child)
        return [pdf_read(folder / "made" / f"{file.stem}.pdf") for file in files]
