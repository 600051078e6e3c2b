"""Where LibreOffice runs: which program, in what profile and environment, and which Python can speak to it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from functools import lru_cache
from pathlib import Path

SECONDS_TO_START = 40

_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Setup/Office", "OfficeRestartInProgress", "false"),
)


def program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


@lru_cache(maxsize=1)
def python_with_uno() -> str | None:
    """Debian's own Python with python3-uno, or the one that LibreOffice's own packages bring along."""
    beside = str(Path(program() or "").resolve().parent / "python")
    for python in (beside, "/usr/bin/python3", shutil.which("python3")):
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run([python or "", "-I", "-c", "import uno"], check=True, capture_output=True, timeout=20)
            return python
    return None


def profile_make(folder: Path) -> Path:
    """A profile in `folder` that fetches nothing and runs no macro."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>"
    )
    return profile


def started(command: list[str], folder: Path, stdin: int = subprocess.DEVNULL) -> subprocess.Popen:
    """In a process group of its own, with nothing of our environment, at home in `folder`."""
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "LANG": "C.UTF-8",
    }
    return subprocess.Popen(
        command,
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        start_new_session=True,
    )


def group_end(child: subprocess.Popen) -> None:
    """The whole group, for a launcher leaves LibreOffice running."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
