"""With good values Django finds nothing to warn of in production, and neither do our own checks."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

GOOD = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "PORTAL_SECRET_KEY": "k7!Zq2vX9@rT4mW8#bN1pL6$yD3hF0jG5sA^cV&eU*iO(tRwQx",
    "PORTAL_ALLOWED_HOSTS": "hotro.haiphong.gov.vn",
    "PORTAL_BASE_URL": "https://hotro.haiphong.gov.vn",
}


def check(var, **values: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(settings.ROOT), str(settings.ROOT / "site")])
    return subprocess.run(
        [sys.executable, str(settings.ROOT / "site" / "manage.py"),
         "check", "--deploy", "--database", "default", "--fail-level", "WARNING"],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": paths, "PORTAL_VAR": str(var), **GOOD, **values},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_good_values_pass_without_a_warning(tmp_path):
    result = check(tmp_path)
    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


@pytest.mark.parametrize(("name", "value", "warning"), [("PORTAL_SSL_REDIRECT", "off", "W008"),
                                                        ("PORTAL_HSTS_SECONDS", "0", "W004")])  # fmt: skip
def test_a_weaker_value_is_warned_of(tmp_path, name, value, warning):
    result = check(tmp_path, **{name: value})
    assert result.returncode != 0
    assert f"security.{warning}" in result.stderr
