"""How each element of an official paper is set: its letters and its place on the line (facts 4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paper_reading import Line, Reading

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
TITLES = {"QUYẾT ĐỊNH", "TỜ TRÌNH", "THÔNG BÁO", "BÁO CÁO"}
#: What stands on a slip of half the size may be smaller by this many points (Thông tư 01/2018/TT-VPCP).
SMALLER_ON_A5 = 2.5


@dataclass(frozen=True)
class Rule:
    """How the lines that begin so are set; sizes from–to in points, None: does not matter."""

    name: str
    begins: str
    sizes: tuple[float, float]
    bold: bool | None = False
    italic: bool | None = False
    align: str | None = None


RULES = (
    Rule("Quốc hiệu", rf"{NATION}$", (12, 13), bold=True, align="center"),
    Rule("Tiêu ngữ", rf"{MOTTO}$", (13, 14), bold=True, align="center"),
    Rule("Số, ký hiệu", r"Số: \S+/", (13, 13), align="center"),
    Rule("Địa danh, thời gian", r"[A-ZĐ][^,:;()]+, ngày \S+ tháng", (13, 14), italic=True, align="center"),
    Rule("Tên loại", rf"({'|'.join(TITLES)}):?$", (13, 14), bold=True, align="center"),
    Rule("Căn cứ", r"(Căn cứ|Theo đề nghị của) ", (13, 14), italic=True, align="both"),
    Rule("Kính gửi", r"Kính gửi: ", (13, 14), align="center"),
    Rule("Nơi nhận", r"Nơi nhận:$", (12, 12), bold=True, italic=True),
    Rule("Phụ lục", r"Phụ lục( [IVX]+)?$", (14, 14), bold=True, align="center"),
    Rule("Kèm theo", r"\(Kèm theo ", (13, 14), italic=True, align="center"),
    Rule("Độ khẩn", r"(HỎA TỐC|THƯỢNG KHẨN|KHẨN)$", (13, 14), bold=True, align="center"),
)


def lines_of(paper: Reading, rule: Rule) -> Iterator[Line]:
    """Those of the rule; a place with a day counts in the head only."""
    for line in paper.lines:
        in_head = line.cell is not None and not line.in_list
        if re.match(rule.begins, line.text) and (in_head or rule.name not in ("Địa danh, thời gian", "Số, ký hiệu")):
            yield line


def letters_faults(paper: Reading) -> Iterator[str]:
    """Size and style of each element."""
    less = 0 if paper.is_a4 else SMALLER_ON_A5
    for rule in RULES:
        low, high = rule.sizes
        for line in lines_of(paper, rule):
            if wrong := [size for size in line.sizes if not low - less <= size <= high]:
                yield f"{rule.name}: {wrong} pt, not {low}–{high}: {line.text[:40]}"
            for quality in ("bold", "italic"):
                wanted = getattr(rule, quality)
                if wanted is not None and not line.all(quality, wanted):
                    yield f"{rule.name}: {quality} must be {wanted}: {line.text[:40]}"
            if rule.align and line.align != rule.align:
                yield f"{rule.name}: {line.align}, not {rule.align}"
