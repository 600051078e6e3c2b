"""A second site beside that of the tests: its own database, with nothing loaded, worked from the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from snapshots import migrated_file


@dataclass(frozen=True)
class SecondSite:
    var: Path

    @classmethod
    def found(cls, var: Path) -> SecondSite:
        """Migrated and empty."""
        site = cls(var)
        var.mkdir(parents=True, exist_ok=True)
        if migrated_file().exists():
            shutil.copyfile(migrated_file(), var / "portal.sqlite3")
        site.manage("migrate", "--verbosity", "0")
        return site

    def manage(self, *arguments: str) -> str:
        """What the command says. Raises AssertionError with its complaint if it fails."""
        done = self.try_manage(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def try_manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        kept = {"PATH", "HOME", "LANG", "LC_ALL"}
        environment = {name: value for name, value in os.environ.items() if name in kept}
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=settings.ROOT / "site",
            env=environment | {"PORTAL_VAR": str(self.var), "DJANGO_SETTINGS_MODULE": "portal.settings.development"},
            capture_output=True,
            text=True,
            check=False,
        )
