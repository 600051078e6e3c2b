"""Makes a bare machine able to run the product. Standard library only: nothing else is installed yet."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import venv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed"

#: What the full product uses of Debian: a program that shows the package is there → the package.
#: fonts-liberation (1.x) lacks 92 of the 134 Vietnamese letters; fonts-liberation2 has them all.
SERVING_PACKAGES = {
    "soffice": "libreoffice-writer-nogui",
    "/usr/lib/python3/dist-packages/uno.py": "python3-uno",
    "pdftoppm": "poppler-utils",
    "/usr/share/fonts/truetype/liberation2": "fonts-liberation2",
}
#: Debian's Python comes without the part of its standard library that a virtual environment needs.
BARE_PYTHON_PACKAGES = {str(Path(os.__file__).parent / "ensurepip"): "python3-venv"}


def _present(probe: str) -> bool:
    return Path(probe).exists() if probe.startswith("/") else shutil.which(probe) is not None


def python_packages_install(*locks: Path) -> None:
    """Makes `.venv` hold what the locks name; at once when it already does. The first lock stands alone."""
    stamps = [_digest(locks[:count]) for count in range(1, len(locks) + 1)]
    if STAMP.exists() and stamps[-1] in STAMP.read_text().split():
        return
    print("Cài đặt các gói Python (vài chục giây) …", flush=True)
    if not PYTHON.exists():
        debian_packages_install(BARE_PYTHON_PACKAGES)
        venv.create(VENV, with_pip=True)
    files = [argument for lock in locks for argument in ("-r", str(lock))]
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    uv = shutil.which("uv")
    if not uv and subprocess.run([*pip, "uv"], check=False).returncode == 0:
        uv = str(VENV / "bin" / "uv")
    command = [uv, "pip", "install", "--quiet", "--python", str(PYTHON)] if uv else pip
    subprocess.run([*command, "--require-hashes", *files], check=True)
    STAMP.write_text("\n".join(stamps))


def _digest(locks: Sequence[Path]) -> str:
    return hashlib.sha256(b"\n".join(lock.read_bytes() for lock in locks)).hexdigest()


def debian_packages_install(packages: Mapping[str, str]) -> list[str]:
    """Installs what is missing when root on Debian. Returns the packages that are still missing."""
    missing = sorted({package for probe, package in packages.items() if not _present(probe)})
    if not missing:
        return []
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Cài đặt các gói Debian: {' '.join(missing)} …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-q"], check=False, **quiet)
        subprocess.run(install, check=False, **quiet)
        missing = sorted({package for probe, package in packages.items() if not _present(probe)})
    if missing:
        print(f"Còn thiếu: {' '.join(missing)}. Cài bằng: sudo {' '.join(install)}", flush=True)
    return missing


def environment(settings: str, extra: Mapping[str, str] = {}) -> dict[str, str]:
    """The environment in which our Python runs: settings module and import path."""
    paths: Iterable[str] = (str(ROOT), str(ROOT / "site"))
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", settings),
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONUNBUFFERED": "1",
        **extra,
    }
