"""The product as one process tree: what dies is started again, and all end together when told to."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

pytestmark = [
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads children in /proc"),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="once is enough"),
]
CHILDREN = 3  # web, worker and the duties of each day


def environment(var: Path) -> dict[str, str]:
    """Of a demonstration that keeps everything in `var`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PORTAL_")}
    return kept | {
        "PORTAL_VAR": str(var),
        "PYTHONPATH": os.pathsep.join([str(settings.ROOT), str(settings.ROOT / "site")]),
        "DJANGO_SETTINGS_MODULE": "portal.settings.development",
    }


class Product:
    def __init__(self, var: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = var / "log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(settings.ROOT / "site" / "manage.py"), "site_serve", "--port", str(self.port)],
                env=environment(var),
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def children(self) -> set[int]:
        pid = self.process.pid
        return {int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()}

    def answers(self) -> bool:
        with contextlib.suppress(OSError):
            return urllib.request.urlopen(f"http://127.0.0.1:{self.port}/api/v1/health", timeout=5).status == 200
        return False

    def is_whole(self, without: int = 0) -> bool:
        """All children run, none of them the killed one, and the web server answers."""
        children = self.children()
        return len(children) == CHILDREN and without not in children and self.answers()

    def wait_until(self, what, seconds: float = 40) -> None:
        patience = time.monotonic() + seconds
        while not what():
            assert self.process.poll() is None, self.log.read_text()[-3000:]
            assert time.monotonic() < patience, self.log.read_text()[-3000:]
            time.sleep(0.1)


@pytest.fixture
def product(transactional_db, tmp_path):
    shutil.copyfile(f"{connection.settings_dict['NAME']}_snapshot", tmp_path / "portal.sqlite3")
    product = Product(tmp_path)
    try:
        product.wait_until(product.is_whole)
        yield product
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(product.process.pid, signal.SIGKILL)
        product.process.wait()


def test_a_killed_child_is_started_again_and_all_end_together(product):
    for child in sorted(product.children()):
        os.kill(child, signal.SIGKILL)
        product.wait_until(lambda child=child: product.is_whole(without=child))
    children = product.children()
    product.process.terminate()
    assert product.process.wait(timeout=10) == 0
    assert not [child for child in children if Path(f"/proc/{child}").exists()]
    assert not product.answers()


def test_children_do_not_outlive_a_killed_parent(product):
    children = product.children()
    product.process.kill()
    product.process.wait()
    patience = time.monotonic() + 10
    while any(Path(f"/proc/{child}").exists() for child in children) and time.monotonic() < patience:
        time.sleep(0.1)
    assert not [child for child in children if Path(f"/proc/{child}").exists()]
