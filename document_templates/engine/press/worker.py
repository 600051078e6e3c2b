"""One resident LibreOffice, seen from our side."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path

from . import surroundings
from .result import pdf_read

#: Then it ends by itself and is started again at the next paper.
IDLE_SECONDS = 300
#: LibreOffice grows, 0.2 MB a paper: 150–210 MB when fresh, 400 MB after a list of 1,000.
MOST_PAPERS = 500
MOST_MEMORY = 600 * 1024 * 1024
OFFICE = Path(__file__).with_name("office.py")


class Worker:
    """Started at its first paper, ended when idle, grown or failed. Of one thread at a time."""

    def __init__(self) -> None:
        self.papers = self.starts = 0
        self._of_this_start = 0
        self._child: subprocess.Popen | None = None

    def is_alive(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def print(self, docx: bytes, *, archival: bool, seconds: float) -> bytes | None:
        """The PDF, or None if none came in time; then this LibreOffice is ended, for the fault may be its own."""
        pdf, memory = None, 0
        try:
            if not self.is_alive():
                self._start()
            (self._folder / "paper.pdf").unlink(missing_ok=True)
            (self._folder / "paper.docx").write_bytes(docx)
            self._line.send_bytes(json.dumps({"archival": archival}).encode())
            memory = self._answer(seconds)["memory"]
            pdf = pdf_read(self._folder / "paper.pdf")
        except (OSError, EOFError):
            pass
        self.papers += pdf is not None
        self._of_this_start += 1
        if pdf is None or memory > MOST_MEMORY or self._of_this_start >= MOST_PAPERS:
            self.end()
        return pdf

    def end(self) -> None:
        if self._child is not None:
            if self.is_alive():
                surroundings.group_end(self._child)
            self.forget()
            shutil.rmtree(self._folder, ignore_errors=True)

    def forget(self) -> None:
        """Lets go of a LibreOffice, which ends when nobody holds the line any more."""
        if self._child is not None:
            self._line.close()
            self._child = None

    def _start(self) -> None:
        self.end()
        self._folder = Path(tempfile.mkdtemp(prefix="papers-"))
        surroundings.profile_make(self._folder)
        ours, theirs = socket.socketpair()
        self._line = Connection(ours.detach())
        command = [surroundings.python_with_uno(), "-I", str(OFFICE), surroundings.program(), str(self._folder)]
        with theirs:
            self._child = surroundings.started([*command, str(IDLE_SECONDS)], self._folder, theirs.fileno())
        self.starts += 1
        self._of_this_start = 0
        self._answer(surroundings.SECONDS_TO_START)

    def _answer(self, seconds: float) -> dict[str, int]:
        """Raises TimeoutError, EOFError if the other side ended."""
        if not self._line.poll(seconds):
            raise TimeoutError
        return json.loads(self._line.recv_bytes())
