"""How fast papers become PDF: a LibreOffice started anew for each, one that stays ready, one a core; and long lists.

Wall time, for the work is done by other processes; the load is told, and what is asserted is a ratio within one run.
`PDF_ROWS=10000 python3 tests/run.py --bench -k list` measures a list of that length.
"""

import os
import signal
import statistics
import tempfile
import threading
import time
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from document_templates.decisions.kinds import LINE
from document_templates.engine import convert, docx
from document_templates.engine.press import cold, pool, surroundings
from document_templates.library.kinds import kind_by_key
from document_templates.library.verification_values import with_verification_sample
from processes import offices
from word_files import word_file

PAPERS = {"receipt": "dossiers", "decision": "decisions"}
pytestmark = pytest.mark.skipif(
    not (convert.is_available() and surroundings.python_with_uno()), reason="no resident LibreOffice on this machine"
)


@pytest.fixture
def tell(capsys):
    def told(*lines: str) -> None:
        with capsys.disabled():
            print(f"\nload {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", *lines, sep="\n  ")

    return told


@pytest.fixture
def ready(monkeypatch, tmp_path):
    """A pool of so many workers, each of which has made some papers."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    pools = []

    def started(size: int) -> pool.Pool:
        pools.append(pool.Pool(size))
        pools[-1].print_all([paper("receipt")] * 10 * size, False)
        return pools[-1]

    yield started
    for each in pools:
        each.end()


def paper(kind: str, **changes: object) -> bytes:
    template = Path("document_templates") / PAPERS[kind] / "docx" / f"{kind}.docx"
    return docx.render(template.read_bytes(), with_verification_sample(dict(kind_by_key(kind).sample) | changes))


def list_of(rows: int) -> bytes:
    lines = [LINE | {"tt": number, "ho_ten": f"Đỗ Thị Số {number}"} for number in range(1, rows + 1)]
    group = {"so": "I", "ten": "Hội Hướng dẫn viên", "so_nguoi": str(rows), "tong": "1", "dong": lines}
    persons = {"dot": 1, "nhom": [group], "so_nguoi": str(rows), "tong": {"so": "1", "chu": "Một đồng"}}
    return paper("decision", danh_sach=persons)


def seconds(action, *arguments) -> float:
    began = time.perf_counter()
    assert all(action(*arguments))
    return time.perf_counter() - began


@pytest.mark.parametrize("kind", PAPERS)
def test_a_libreoffice_that_stays_ready_is_at_least_five_times_as_fast_as_a_new_one(kind, ready, tell):
    document, program, resident = paper(kind), surroundings.program(), ready(1)
    rounds = [
        (
            seconds(cold.print_all, program, [document], False),
            seconds(resident.print_all, [document] * 10, False) / 10,
            seconds(resident.print_all, [document] * 10, True) / 10,
        )
        for _ in range(5)
    ]
    new, plain, archival = (statistics.median(column) for column in zip(*rounds, strict=True))
    tell(f"{kind}: started anew {new:.2f} s, ready {plain * 1000:.0f} ms, PDF/A {archival * 1000:.0f} ms")
    assert new / plain > 5


def cpu_seconds(folder: Path) -> float:
    """Of all LibreOffices in it."""
    fields = [Path(f"/proc/{pid}/stat").read_text().rsplit(")")[1].split() for pid in offices(folder)]
    return sum(int(each[11]) + int(each[12]) for each in fields) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize("archival", [False, True])
def test_two_cores_make_at_least_twelve_papers_of_a_page_a_second(archival, ready, tell, tmp_path):
    documents = [paper("receipt")] * 100
    resident = ready(os.cpu_count())
    before = cpu_seconds(tmp_path), time.process_time()
    wall = seconds(resident.print_all, documents, archival)
    theirs, ours = cpu_seconds(tmp_path) - before[0], time.process_time() - before[1]
    each = (theirs + ours) / len(documents)
    tell(
        f"all cores, {'PDF/A' if archival else 'PDF'}: {len(documents) / wall:.1f} papers a second",
        f"CPU of a paper {each * 1000:.0f} ms, {ours / len(documents) * 1000:.0f} of it ours",
        f"so on two free cores {2 / each:.1f} papers a second",
    )
    assert theirs and 2 / each >= 12


def test_a_thousand_papers_come_out_though_libreoffice_is_killed_again_and_again(ready, tell, tmp_path):
    names = [f"Người thứ {number}" for number in range(1_000)]
    resident, made = ready(os.cpu_count()), []
    printing = threading.Thread(
        target=lambda: made.extend(resident.print_all([word_file(name) for name in names], True))
    )
    began, killed = time.perf_counter(), 0
    printing.start()
    while printing.is_alive():
        printing.join(10)
        for pid in offices(tmp_path)[:1] if printing.is_alive() else []:
            os.kill(pid, signal.SIGKILL)
            killed += 1
    took = time.perf_counter() - began
    assert killed and [PdfReader(BytesIO(pdf)).pages[0].extract_text().strip() for pdf in made] == names
    tell(f"1,000 papers in {took:.0f} s, {killed} times a LibreOffice was killed")


def test_a_list(ready, tell):
    rows = int(os.environ.get("PDF_ROWS", "1000"))
    document, resident = list_of(rows), ready(1)
    began = time.perf_counter()
    [pdf] = resident.print_all([document], True)
    took = time.perf_counter() - began
    pages = len(PdfReader(BytesIO(pdf)).pages)
    tell(
        f"list of {rows} rows: {took:.1f} s, {took / rows * 1000:.1f} ms a row, {pages} pages, {len(pdf) / 1e6:.1f} MB"
    )
