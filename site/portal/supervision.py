"""One process tree: each child is started again when it dies, and all end together.

Children are forked after Django is set up, so they start at once and share its memory.
"""

from __future__ import annotations

import ctypes
import logging
import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Mapping
from multiprocessing import connection

log = logging.getLogger(__name__)
SECONDS_TO_END = 15
LONGEST_PAUSE = 30
PR_SET_PDEATHSIG = 1


def _child(target: Callable[[], None]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    if sys.platform == "linux":  # Ends with its parent even when that one is killed.
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    target()


class Child:
    """One process that should always run. A child that dies young is started again after a growing pause."""

    def __init__(self, name: str, target: Callable[[], None]) -> None:
        self.name, self.target = name, target
        self.pause, self.start_at = 0.0, 0.0
        self.process: multiprocessing.Process | None = None

    def start(self) -> None:
        fork = multiprocessing.get_context("fork")
        self.process = fork.Process(target=_child, args=(self.target,), name=self.name)
        self.process.start()
        self.start_at = time.monotonic()

    def keep_alive(self) -> None:
        now = time.monotonic()
        if self.process and not self.process.is_alive():
            lived = now - self.start_at
            self.pause = min(LONGEST_PAUSE, self.pause * 2 or 0.5) if lived < LONGEST_PAUSE else 0.0
            log.error("%s ended (%s); starts again in %.1f s", self.name, self.process.exitcode, self.pause)
            self.process, self.start_at = None, now + self.pause
        if self.process is None and now >= self.start_at:
            self.start()


class Supervisor:
    """Runs the targets until SIGTERM or SIGINT."""

    def __init__(self, targets: Mapping[str, Callable[[], None]]) -> None:
        self.children = [Child(name, target) for name, target in targets.items()]
        self.stopping = False

    def _stop(self, *_: object) -> None:
        self.stopping = True

    def run(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        while not self.stopping:
            for child in self.children:
                child.keep_alive()
            connection.wait([child.process.sentinel for child in self.children if child.process], timeout=0.5)
        self._end()

    def _end(self) -> None:
        running = [child.process for child in self.children if child.process]
        for process in running:
            process.terminate()
        patience = time.monotonic() + SECONDS_TO_END
        for process in running:
            process.join(max(0.0, patience - time.monotonic()))
            if process.is_alive():
                process.kill()
                process.join()
