"""Runs a module of ours on untrusted bytes in a child process limited in memory, CPU, time and output.

The child has no secrets in its environment and no database; it reads the bytes from standard input and writes its
result to standard output. The limits are set before the module is imported.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LARGEST_RESULT = 100 * 1024 * 1024

_BOOTSTRAP = """
import resource, runpy, sys
memory, cpu, result = (int(value) for value in sys.argv[1:4])
for limit, value in (
    (resource.RLIMIT_AS, memory),
    (resource.RLIMIT_CPU, cpu),
    (resource.RLIMIT_FSIZE, result),
    (resource.RLIMIT_CORE, 0),
    (resource.RLIMIT_NOFILE, 128),
):
    resource.setrlimit(limit, (value, value))
module = sys.argv[4]
sys.argv = [module, *sys.argv[5:]]
runpy.run_module(module, run_name="__main__", alter_sys=True)
"""


class ConfinementError(RuntimeError):
    """The child did not finish: `reason` is "time", "memory" or "failed"; `detail` the last line it said."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


def run_confined(
    module: str,
    *,
    payload: bytes,
    arguments: Sequence[str] = (),
    memory_mb: int = 512,
    cpu_seconds: int = 10,
    seconds: float = 15,
) -> bytes:
    """Runs `python -m module *arguments` with `payload` as its input; returns its output. Raises ConfinementError."""
    limits = [str(memory_mb * 1024 * 1024), str(cpu_seconds), str(LARGEST_RESULT)]
    command = [sys.executable, "-c", _BOOTSTRAP, *limits, module, *arguments]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as result, tempfile.TemporaryFile() as said:
        given.write(payload)
        given.seek(0)
        child = subprocess.Popen(
            command, stdin=given, stdout=result, stderr=said, cwd=ROOT, env=_environment(), start_new_session=True
        )
        try:
            code = child.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            raise ConfinementError("time") from None
        finally:
            _end(child)
        if code != 0:
            raise _error(code, _last_line(said))
        result.seek(0)
        return result.read()


def _environment() -> dict[str, str]:
    """Nothing of the server's own, for it holds secrets."""
    return {
        "PATH": os.defpath,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LANG": "C.UTF-8",
        "MALLOC_ARENA_MAX": "2",
    }


def _end(child: subprocess.Popen) -> None:
    """Ends a child that still runs, with whatever it started: one process group, whose number is the child's."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def _last_line(said) -> str:
    said.seek(0)
    lines = said.read(1_000_000).decode(errors="replace").strip().splitlines()
    return lines[-1][:300] if lines else ""


def _error(code: int, detail: str) -> ConfinementError:
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        return ConfinementError("time", detail)
    if "MemoryError" in detail:
        return ConfinementError("memory", detail)
    return ConfinementError("failed", detail)
