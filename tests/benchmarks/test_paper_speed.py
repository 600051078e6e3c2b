"""How fast papers are filled in, beside docxtpl as it comes and beside the floor: packing the same bytes.

Medians of CPU time, in turn, in one run; so that a slow or busy machine does not matter, ratios are told and compared.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from document_templates.engine import package
from document_templates.engine.docx import render
from document_templates.library.kinds import kind_by_key
from document_templates.library.verification_values import with_verification_sample
from stock_papers import (
    list_template,
    list_values,
    one_page_template,
    one_page_values,
    report_template,
    report_values,
    stock_render,
)

SHIPPED = Path(__file__).resolve().parents[2] / "document_templates"


def shipped(folder: str, kind: str) -> tuple[bytes, dict]:
    content = (SHIPPED / folder / "docx" / f"{kind}.docx").read_bytes()
    return content, with_verification_sample(kind_by_key(kind).sample_for(None))


#: Paper → template, values, turns of ours and of stock, how many times as fast at least (isal, zlib; 0: only told).
PAPERS: dict[str, tuple[Callable[[], tuple[bytes, dict]], int, int, int, int]] = {
    "one page, 15 placeholders": (lambda: (one_page_template(), one_page_values()), 300, 15, 100, 60),
    "receipt as shipped, 3 square codes": (lambda: shipped("dossiers", "receipt"), 300, 15, 0, 0),
    "decision as shipped": (lambda: shipped("decisions", "decision"), 300, 15, 0, 0),
    "report, table 12 × 22": (lambda: (report_template(), report_values()), 200, 7, 200, 90),
    "list, 100 rows": (lambda: (list_template(), list_values(100)), 200, 7, 0, 0),
    "list, 1,000 rows": (lambda: (list_template(), list_values(1_000)), 40, 3, 50, 18),
    "list, 10,000 rows": (lambda: (list_template(), list_values(10_000)), 9, 1, 100, 25),
}


def cpu(work: Callable[[], object], times: int) -> float:
    """Median seconds of CPU."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def floor(paper: bytes) -> Callable[[], object]:
    """Packs again what the paper had to pack: the parts that hold values."""
    members = package.members_of(paper)
    changed = [members[name].content() for name in members if name.startswith(("word/document", "word/footer"))]
    return lambda: [package.deflated("x", [content]) for content in changed]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper(name, capsys):
    make, turns, stock_turns, least, least_by_zlib = PAPERS[name]
    template, values = make()
    paper = render(template, values)
    stock = cpu(lambda: stock_render(template, values), stock_turns)
    quick, lower = cpu(lambda: render(template, values), turns), cpu(floor(paper), turns)
    library, package.isal_zlib = package.isal_zlib, None
    try:
        plain = cpu(lambda: render(template, values), turns)
    finally:
        package.isal_zlib = library
    with capsys.disabled():
        print(
            f"\n{name}: docxtpl {stock * 1000:.1f} ms; ours {quick * 1000:.2f} ms, {stock / quick:.0f} ×"
            f" (floor {stock / lower:.0f} ×); with zlib alone {plain * 1000:.2f} ms, {stock / plain:.0f} ×"
        )
    assert stock / quick >= least
    assert stock / plain >= least_by_zlib


LONG = """
import sys, time
sys.path[:0] = {path!r}
import django; django.setup()
from pathlib import Path
from document_templates.engine.docx import render
from stock_papers import list_template, list_values

def kilobytes(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))

template, values = list_template(), list_values(50_000)
render(template, list_values(20))
Path("/proc/self/clear_refs").write_text("5")  # the highest mark of memory starts anew
before, began = kilobytes("VmRSS"), time.process_time()
paper = render(template, values)
print(time.process_time() - began, (kilobytes("VmHWM") - before) / 1024, len(paper))
"""


def test_a_list_of_fifty_thousand(capsys):
    """In a process of its own, whose memory is only its own."""
    done = subprocess.run(
        [sys.executable, "-c", LONG.format(path=sys.path)], capture_output=True, text=True, check=True, timeout=300
    )
    seconds, megabytes, size = map(float, done.stdout.split())
    with capsys.disabled():
        print(f"\nlist, 50,000 rows: {seconds:.2f} s of CPU, {megabytes:.0f} MB above its data, {size / 1e6:.1f} MB")
    assert megabytes <= 20
