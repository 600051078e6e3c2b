#!/usr/bin/env python3
"""Sets up everything on a fresh machine and runs the tests: `python3 tests/run.py [pytest arguments | --bench]`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "site"))

from portal import environment

TESTING_PACKAGES = environment.SERVING_PACKAGES | {
    "chromium": "chromium",
    "pdftotext": "poppler-utils",
    "msgfmt": "gettext",
    "/usr/lib/postgresql": "postgresql",
}


def main() -> int:
    environment.python_packages_install(
        environment.ROOT / "requirements.txt", environment.ROOT / "tests" / "requirements.txt"
    )
    missing = environment.debian_packages_install(TESTING_PACKAGES)
    if missing and os.environ.get("CI"):
        print(f"CI: thiếu {' '.join(missing)}", flush=True)
        return 1
    surroundings = environment.environment("portal.settings.testing")
    arguments = sys.argv[1:]
    if "--bench" in arguments:
        arguments.remove("--bench")
        arguments += ["tests/benchmarks", "-p", "no:xdist", "--override-ini=addopts=--import-mode=importlib -s"]
    else:
        arguments = ["-n", "2", "--dist", "loadfile", *arguments]
    command = [str(environment.PYTHON), "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=environment.ROOT, env=surroundings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
