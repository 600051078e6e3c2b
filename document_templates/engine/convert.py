"""DOCX → PDF by LibreOffice: one process a call, with a profile of its own that fetches nothing and runs no macro."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from io import BytesIO
from pathlib import Path
from threading import BoundedSemaphore

from django.utils.translation import gettext as _
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from .errors import ConversionFailed, ConversionUnavailable

SECONDS_TO_START = 40
SECONDS_A_FILE = 10
SECONDS_TO_WAIT = 120
MOST_AT_ONCE = 50

#: One LibreOffice a core; more of them are slower together than one after another.
_slots = BoundedSemaphore(os.cpu_count() or 1)

_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Setup/Office", "OfficeRestartInProgress", "false"),
)


def is_available() -> bool:
    return _program() is not None


def docx_to_pdf(documents: list[bytes]) -> list[bytes]:
    """One PDF a document, in the same order.

    Raises ConversionUnavailable without LibreOffice or while all of it is busy, ConversionFailed when a document
    gives no valid PDF in two tries. LibreOffice's exit code says nothing, so only a PDF that opens counts.
    """
    program = _program()
    if program is None:
        raise ConversionUnavailable(_("PDF cannot be made on this server, because LibreOffice is not installed."))
    if not _slots.acquire(timeout=SECONDS_TO_WAIT):
        raise ConversionUnavailable(_("The server is busy making other PDF files. Try again in a few minutes."))
    try:
        return [
            pdf
            for start in range(0, len(documents), MOST_AT_ONCE)
            for pdf in _converted(program, documents[start : start + MOST_AT_ONCE])
        ]
    finally:
        _slots.release()


def _program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _converted(program: str, documents: list[bytes]) -> list[bytes]:
    results = _attempt(program, documents)
    again = [index for index, pdf in enumerate(results) if pdf is None]
    if again:
        for index, pdf in zip(again, _attempt(program, [documents[index] for index in again]), strict=True):
            results[index] = pdf
    complete = [pdf for pdf in results if pdf is not None]
    if len(complete) < len(documents):
        raise ConversionFailed(_("LibreOffice could not make a PDF of this document. Use the Word file (.docx)."))
    return complete


def _attempt(program: str, documents: list[bytes]) -> list[bytes | None]:
    with tempfile.TemporaryDirectory(prefix="papers-") as name:
        folder = Path(name)
        profile = _profile_make(folder / "profile")
        files = []
        for index, content in enumerate(documents):
            files.append(folder / f"{index}.docx")
            files[-1].write_bytes(content)
        command = [
            program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
            "--nodefault", "--infilter=MS Word 2007 XML", "--convert-to", "pdf:writer_pdf_Export", "--outdir",
            str(folder / "made"), *map(str, files),
        ]  # fmt: skip
        _run(command, folder, SECONDS_TO_START + SECONDS_A_FILE * len(files))
        return [_valid_pdf(folder / "made" / f"{file.stem}.pdf") for file in files]


def _profile_make(profile: Path) -> Path:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>"
    )
    return profile


def _run(command: list[str], home: Path, seconds: float) -> None:
    """Runs LibreOffice in a process group of its own and ends the whole group, for its launcher leaves it running."""
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
    }
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=home,
        env=environment,
        start_new_session=True,
    )
    try:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(timeout=seconds)
    finally:
        _end_group(child)


def _end_group(child: subprocess.Popen) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _valid_pdf(path: Path) -> bytes | None:
    try:
        content = path.read_bytes()
        return content if PdfReader(BytesIO(content)).pages else None
    except (OSError, PyPdfError, ValueError):
        return None
