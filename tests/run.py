#!/usr/bin/env python3
"""Sets up everything on a fresh machine and runs the tests: `python3 tests/run.py [arguments | --bench | --pictures]`.

Arguments are those of pytest. Without any, all tests run on SQLite, then those that race many threads run once more on
PostgreSQL.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "site"))

from portal import environment
from postgresql import postgresql_running

TESTING_PACKAGES = environment.SERVING_PACKAGES | {
    "chromium": "chromium",
    "pdftotext": "poppler-utils",
    "msgfmt": "gettext",
    "/usr/lib/postgresql": "postgresql",
}
PICTURES = ["tests/journeys/pictures.py", "-p", "no:xdist"]
BENCHMARKS = ["tests/benchmarks", "-p", "no:xdist"]


def pytest_run(*arguments: str, **extra: str) -> int:
    surroundings = environment.environment("portal.settings.testing", extra)
    command = [str(environment.PYTHON), "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=environment.ROOT, env=surroundings, check=False).returncode


def messages_compile() -> None:
    """Before the workers start: a catalogue that one of them has read early stays read."""
    command = [str(environment.PYTHON), "-c", "from portal.messages import messages_compile; messages_compile()"]
    subprocess.run(command, check=True, env=environment.environment("portal.settings.testing"))


def races_on_postgresql() -> int:
    with postgresql_running() as url:
        if url is None:
            print("PostgreSQL không có trên máy này: bỏ qua lượt kiểm thử thứ hai.", flush=True)
            return 0
        print("Chạy lại trên PostgreSQL:", flush=True)
        return pytest_run("-m", "race", "-p", "no:xdist", PORTAL_DATABASE_URL=url)


def main() -> int:
    environment.python_packages_install(
        environment.ROOT / "requirements.txt", environment.ROOT / "tests" / "requirements.txt"
    )
    missing = environment.debian_packages_install(TESTING_PACKAGES)
    if missing and os.environ.get("CI"):
        print(f"CI: thiếu {' '.join(missing)}", flush=True)
        return 1
    messages_compile()
    arguments = sys.argv[1:]
    for option, instead in (("--bench", BENCHMARKS), ("--pictures", PICTURES)):
        if option in arguments:
            return pytest_run(*instead, *(argument for argument in arguments if argument != option))
    result = pytest_run("-n", "2", "--dist", "loadfile", *arguments)
    return result or (0 if arguments else races_on_postgresql())


if __name__ == "__main__":
    sys.exit(main())
