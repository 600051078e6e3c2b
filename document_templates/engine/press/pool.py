"""Resident LibreOffices, at most one a core, lent from paper to paper in the order of asking."""

from __future__ import annotations

import atexit
import os
import threading
import zipfile
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from io import BytesIO

from .long_tables import long_tables_cut
from .worker import Worker

SECONDS_TO_WAIT = 120
SECONDS_A_PAPER = 30
#: A row of a list is some 3.5 kB of XML and takes 8–15 ms; on a busy machine five times that.
SECONDS_A_MEGABYTE = 20
MOST_SECONDS = 1200


class Busy(Exception):
    """No LibreOffice became free in time."""


class Pool:
    """Safe with threads. A thousand papers of one caller do not keep another one waiting for more than a turn."""

    def __init__(self, size: int) -> None:
        self.workers = [Worker() for _ in range(size)]
        self._lock = threading.Lock()
        self._free = list(self.workers)
        self._waiting: deque[Future[Worker]] = deque()

    def print_all(self, documents: Sequence[bytes], archival: bool) -> list[bytes | None]:
        """A PDF a document, in order; None for one that failed twice. Raises Busy."""
        one = partial(self._print, archival=archival)
        if len(documents) == 1:
            return [one(documents[0])]
        with ThreadPoolExecutor(len(self.workers), thread_name_prefix="press") as threads:
            return list(threads.map(one, documents))

    def end(self) -> None:
        for worker in self.workers:
            worker.end()

    def _print(self, docx: bytes, archival: bool) -> bytes | None:
        seconds, docx = seconds_for(docx), long_tables_cut(docx)
        for _attempt in range(2):
            with self._lent() as worker:
                if pdf := worker.print(docx, archival=archival, seconds=seconds):
                    return pdf
        return None

    @contextmanager
    def _lent(self) -> Iterator[Worker]:
        """A worker goes straight to who waits longest: of a mere semaphore the thread that gives it back takes it
        again before others wake up."""
        turn: Future[Worker] = Future()
        with self._lock:
            if self._free:
                turn.set_result(self._free.pop())
            else:
                self._waiting.append(turn)
        try:
            worker = turn.result(timeout=SECONDS_TO_WAIT)
        except TimeoutError:
            if turn.cancel():
                raise Busy from None
            worker = turn.result()
        try:
            yield worker
        finally:
            self._give_back(worker)

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            while self._waiting:
                turn = self._waiting.popleft()
                if turn.set_running_or_notify_cancel():
                    turn.set_result(worker)
                    return
            self._free.append(worker)


def seconds_for(docx: bytes) -> float:
    """How long LibreOffice may take, by the size of what it has to lay out."""
    try:
        with zipfile.ZipFile(BytesIO(docx)) as package:
            size = package.getinfo("word/document.xml").file_size
    except (zipfile.BadZipFile, KeyError):
        size = 0
    return min(SECONDS_A_PAPER + SECONDS_A_MEGABYTE * size / 1e6, MOST_SECONDS)


pool = Pool(os.cpu_count() or 1)
atexit.register(lambda: pool.end())


def _after_fork() -> None:
    """The LibreOffices stay the parent's; the child lets go of their lines and begins with none."""
    global pool
    inherited, pool = pool, Pool(len(pool.workers))
    for worker in inherited.workers:
        worker.forget()


os.register_at_fork(after_in_child=_after_fork)
