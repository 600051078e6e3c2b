"""The house stands as it was drawn: rooms, directions of imports, sizes, complexity."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ["content", "forms", "document_templates", "search", "site", "tests"]
EXPECTED_BESIDE = {"requirements.txt", "README.md", "pyproject.toml", "LICENSE", "CHANGELOG.md"}
LONGEST_MODULE = 250
LONGEST_FUNCTION = 40


def tracked_files(*patterns: str) -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / line for line in listing.stdout.splitlines() if (ROOT / line).exists()]


def our_modules() -> list[Path]:
    return [path for path in tracked_files("*.py") if "migrations" not in path.parts]


def test_top_level_is_what_the_user_fixed():
    top = {path.relative_to(ROOT).parts[0] for path in tracked_files()}
    assert {name for name in top if not name.startswith(".")} <= {*ROOMS, *EXPECTED_BESIDE}


def test_site_is_not_a_package_for_the_standard_library_has_a_module_of_that_name():
    assert not (ROOT / "site" / "__init__.py").exists()


def test_imports_point_one_way():
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    paths = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "site")))}
    result = subprocess.run(command, cwd=ROOT, env=paths, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]], ids=["rules and complexity", "layout"])
def test_ruff_finds_nothing(arguments):
    result = subprocess.run(
        [sys.executable, "-m", "ruff", *arguments, "."], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout


def test_no_module_is_longer_than_one_can_hold_in_mind():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in our_modules()
        if (lines := len(path.read_text().splitlines())) > LONGEST_MODULE
    }
    assert not long


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in our_modules()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not long
