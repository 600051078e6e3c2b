"""A PostgreSQL of the run's own: made in a temporary folder, reached on this machine only, gone afterwards."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def postgresql_running() -> Iterator[str | None]:
    """The address of a fresh server as a database URL; None where PostgreSQL is not installed."""
    programs = _programs()
    if programs is None:
        yield None
        return
    # The server refuses to run as root.
    as_server = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="portal-postgresql-"))
    try:
        if as_server:
            shutil.chown(folder, "postgres", "postgres")
        data, port = folder / "data", _free_port()
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
        quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": folder}
        initdb = [str(programs / "initdb"), "-D", str(data), "-U", "portal", "-A", "trust", "-E", "UTF8", "--no-sync"]
        control = [str(programs / "pg_ctl"), "-D", str(data), "-w"]
        subprocess.run([*as_server, *initdb], **quiet)
        subprocess.run([*as_server, *control, "-l", str(folder / "log"), "-o", options, "start"], **quiet)
        try:
            yield f"postgres://portal@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*as_server, *control, "-m", "immediate", "stop"], **quiet)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
