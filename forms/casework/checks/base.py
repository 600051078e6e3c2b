"""What a check says, and the register. One small file a check; nothing else has to be touched (facts 2.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from ..models import Case


class Level(StrEnum):
    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True)
class Finding:
    """`rule`: the check and its source, e.g. "C1 – Nghị quyết 68, mục I điểm 2c"."""

    level: Level
    message: str
    rule: str
    other_case: Case | None = None

    @property
    def is_block(self) -> bool:
        return self.level == Level.BLOCK


Check = Callable[[Case], Iterable[Finding]]
_checks: list[Check] = []


def check_register(check: Check) -> Check:
    """Decorator."""
    _checks.append(check)
    return check


def findings_of(case: Case) -> list[Finding]:
    """What all checks say of `case`, blocks first."""
    found = [finding for check in _checks for finding in check(case)]
    return sorted(found, key=lambda finding: not finding.is_block)


def blocks_of(case: Case) -> list[Finding]:
    return [finding for finding in findings_of(case) if finding.is_block]
