"""The placeholders of a kind as a designer writes them, each with a value to recognise it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from document_templates.engine.docx import Picture
from document_templates.engine.filters import FILTERS

#: What each filter is shown with; two forms of the Jinja kind speak for themselves.
_FILTER_SAMPLES = {
    "so": 3710000,
    "la_so": "3.710.000 đồng",
    "dong": 3710000,
    "bang_chu": 3710000,
    "so_chu": 25,
    "hai_chu_so": 5,
    "ngay": "2021-08-05",
    "ngay_dai": "2021-08-05",
    "hoa": "Hải Phòng",
    "dau_hoa": "hướng dẫn viên",
}


@dataclass(frozen=True)
class Line:
    """`written`: to be copied into the template; `value`: what the sample makes of it."""

    written: str
    value: str


def lines_of(sample: Mapping[str, Any]) -> list[Line]:
    return list(_lines(sample, ""))


def filter_lines() -> list[Line]:
    lines = [
        Line(f"{{{{ … | {name} }}}}", f"{value} → {FILTERS[name](value)}") for name, value in _FILTER_SAMPLES.items()
    ]
    long = "Thẻ hướng dẫn viên du lịch đã hết hạn trước ngày nộp hồ sơ."
    return [*lines, Line('{{ … | vua(40, "Lý do") }}', f"{long} → {FILTERS['vua'](long, 40)}")]


def _lines(values: Mapping[str, Any], prefix: str) -> Iterator[Line]:
    for key, value in values.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from _lines(value, f"{name}.")
        elif isinstance(value, list):
            yield from _loop(name, value)
        elif isinstance(value, bool):
            yield Line(f"{{% if {name} %}} … {{% endif %}}", "✓" if value else "–")
        else:
            yield Line(f"{{{{ {name} }}}}", "▣" if isinstance(value, Picture) else str(value))


def _loop(name: str, items: list[Any]) -> Iterator[Line]:
    """A list: the row that begins, what an item holds, the row that ends."""
    item = {"rows": "row"}.get(name.rpartition(".")[2], "item")
    yield Line(f"{{%tr for {item} in {name} %}}", str(len(items)))
    first = items[0] if items else ""
    if isinstance(first, Mapping):
        yield from _lines(first, f"{item}.")
    else:
        yield Line(f"{{{{ {item} }}}}", str(first))
    yield Line("{%tr endfor %}", "")
