"""Production does not start with an unsafe value; it says which one, a line each."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

SAFE = {
    "PORTAL_SECRET_KEY": "k7!Zq2vX9@rT4mW8#bN1pL6$yD3hF0jG5sA^cV&eU*iO(tRwQx",
    "PORTAL_ALLOWED_HOSTS": "hotro.haiphong.gov.vn",
    "PORTAL_BASE_URL": "https://hotro.haiphong.gov.vn",
    "PORTAL_DATABASE_URL": "postgres://portal:t9xKw2mPq7@db/portal",
}


def start(**values: str) -> subprocess.CompletedProcess[str]:
    """Starts Python with production settings and only these values in its environment."""
    paths = os.pathsep.join([str(settings.ROOT), str(settings.ROOT / "site")])
    return subprocess.run(
        [sys.executable, "-c", "import portal.settings.production"],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": paths, "PORTAL_VAR": str(settings.VAR), **values},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_safe_values_start():
    assert start(**SAFE).returncode == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORTAL_SECRET_KEY", ""),
        ("PORTAL_SECRET_KEY", "short"),
        ("PORTAL_SECRET_KEY", "x" * 60),
        ("PORTAL_SECRET_KEY", "django-insecure-k7!Zq2vX9@rT4mW8#bN1pL6$yD3hF0jG5sA^cV"),
        ("PORTAL_DEBUG", "on"),
        ("PORTAL_ALLOWED_HOSTS", ""),
        ("PORTAL_ALLOWED_HOSTS", "*"),
        ("PORTAL_BASE_URL", "http://hotro.haiphong.gov.vn"),
        ("PORTAL_DEMONSTRATION_DATE", "2021-11-10"),
        ("PORTAL_DEMONSTRATION_CAST", "on"),
        ("PORTAL_DATABASE_URL", "postgres://portal:postgres@db/portal"),
    ],
)
def test_an_unsafe_value_is_named_and_refused(name, value):
    result = start(**SAFE | {name: value})
    assert result.returncode != 0
    refusals = [line for line in result.stderr.splitlines() if line.startswith(("PORTAL_", "django.core"))]
    assert any(name in line for line in refusals), result.stderr[-600:]


def test_every_fault_is_named_at_once():
    result = start(PORTAL_DEBUG="on", PORTAL_ALLOWED_HOSTS="*")
    for name in ("PORTAL_SECRET_KEY", "PORTAL_DEBUG", "PORTAL_ALLOWED_HOSTS", "PORTAL_BASE_URL"):
        assert name in result.stderr
