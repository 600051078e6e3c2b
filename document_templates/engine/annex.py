"""The placeholder `phu_luc`: in full, what `{{ … | vua(120, "Lý do") }}` has no room for in the same paper.

It is known before the paper is filled in, from what the template asks and what the data says; so an annex at the end,
or a word about it at the beginning, needs no second look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .placeholders import Filtered
from .values import clean

NAME, FILTER = "phu_luc", "vua"
SAMPLE = [{"so": 1, "nhan": "Lý do", "noi_dung": "Thẻ hướng dẫn viên du lịch đã hết hạn trước ngày nộp hồ sơ."}]


@dataclass(frozen=True)
class Limit:
    """A value of the path has room for so many signs; `label` stands before it in the annex."""

    path: str
    room: int
    label: str


def with_annex(limits: Iterable[Limit], context: Mapping[str, Any]) -> dict[str, Any]:
    """The context and `phu_luc`: a list of {so, nhan, noi_dung}, in the order of the template, nothing twice."""
    long = {
        (limit.label, text): None
        for limit in limits
        for value in values_at(context, limit.path.split("."))
        if len(text := clean(str(value))) > limit.room
    }
    entries = [{"so": so, "nhan": label, "noi_dung": text} for so, (label, text) in enumerate(long, start=1)]
    return {NAME: entries, **context}


@lru_cache(maxsize=128)
def limits_of(template: bytes, filtered: Callable[[bytes, str], list[Filtered]]) -> tuple[Limit, ...]:
    """`filtered` reads this format. Raises TemplateRefused or TemplateError as filling it in would."""
    return tuple(
        Limit(path, arguments[0], str(arguments[1]) if len(arguments) > 1 else "")
        for path, arguments in filtered(template, FILTER)
        if arguments and isinstance(arguments[0], int)
    )


def values_at(value: Any, path: list[str]) -> Iterator[Any]:
    """All values at a path like ["rows[]", "name"]; none where there is nothing."""
    if not path:
        if isinstance(value, str | int):
            yield value
        return
    step, *rest = path
    name, lists = step.rstrip("[]"), step.count("[]")
    inner = [value[name]] if isinstance(value, Mapping) and name in value else []
    for _level in range(lists):
        inner = [item for items in inner if isinstance(items, list | tuple) for item in items]
    for item in inner:
        yield from values_at(item, rest)
