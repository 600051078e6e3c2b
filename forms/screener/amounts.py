"""How much a programme would pay under the answers: its own support levels of the day, never an amount of ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from content.models import SupportLevel
from content.models.programmes import SupportUnit
from forms.definitions.visibility import judged

#: What the number of children is called in the conditions of support levels.
CHILDREN = "beneficiary.children_under_six"


@dataclass(frozen=True)
class AmountLine:
    """One level that applies, or (`is_sure` is False) would apply if what is not known were so."""

    level: SupportLevel
    is_sure: bool
    count: int = 1

    @property
    def sum(self) -> int | None:
        return None if self.level.amount is None else int(self.level.amount) * self.count


def amount_lines(levels: Iterable[SupportLevel], facts: Mapping[str, Any]) -> list[AmountLine]:
    """The levels that apply under `facts` ({meaning: value}); those that surely don't are left out."""
    judged = [(level, _applies(level, facts)) for level in levels]
    return [AmountLine(level, holds is True, _count(level, facts)) for level, holds in judged if holds is not False]


def total_of(lines: list[AmountLine]) -> int | None:
    """The sum of what surely applies; None if it depends on days, months or answers that are not known."""
    sure = [line for line in lines if line.is_sure]
    fixed = {SupportUnit.ONCE, SupportUnit.HOUSEHOLD, SupportUnit.CHILD}
    open_basics = [line for line in lines if not line.is_sure and not line.level.is_supplement]
    if not sure or open_basics or any(line.sum is None or line.level.unit not in fixed for line in sure):
        return None
    return sum(line.sum or 0 for line in sure)


def _applies(level: SupportLevel, facts: Mapping[str, Any]) -> bool | None:
    value = True if level.condition is None else judged(level.condition, facts)
    return value if isinstance(value, bool) else None


def _count(level: SupportLevel, facts: Mapping[str, Any]) -> int:
    number = facts.get(CHILDREN)
    return int(number) if level.unit == SupportUnit.CHILD and isinstance(number, Decimal) else 1
