"""Resident LibreOffices: they may be killed, stand idle, grow old or be asked too much, and every paper still comes out
as itself or is refused plainly."""

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from document_templates.engine import convert
from document_templates.engine.errors import ConversionUnavailable
from document_templates.engine.press import pool, surroundings, worker
from document_templates.library.system_checks import pdf_check
from processes import offices
from word_files import word_file

ROOT = Path(__file__).parents[3]
RECEIPT = ROOT / "document_templates" / "dossiers" / "docx" / "receipt.docx"
pytestmark = pytest.mark.skipif(
    not (convert.is_available() and surroundings.python_with_uno()), reason="no resident LibreOffice on this machine"
)


@pytest.fixture
def press(monkeypatch, tmp_path):
    """A pool of one that has not begun, and whose folders are seen."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(pool, "pool", pool.Pool(1))
    yield pool.pool
    pool.pool.end()
    assert not list(tmp_path.glob("papers-*"))


def text_of(pdf: bytes) -> str:
    return PdfReader(BytesIO(pdf)).pages[0].extract_text().strip()


def becomes_true(condition, seconds=10) -> bool:
    patience = time.monotonic() + seconds
    while not (met := condition()) and time.monotonic() < patience:
        time.sleep(0.05)
    return met


def test_libreoffice_is_killed_amid_many_papers_and_each_comes_out_with_its_own_text(press, tmp_path):
    names = [f"Người thứ {number}" for number in range(30)]
    made = []
    printing = threading.Thread(target=lambda: made.extend(convert.docx_to_pdf([word_file(name) for name in names])))
    printing.start()
    assert becomes_true(lambda: press.workers[0].papers >= 5)
    for pid in offices(tmp_path):
        os.kill(pid, signal.SIGKILL)
    printing.join(60)
    assert [text_of(pdf) for pdf in made] == names
    assert convert.health().restarts == 1


def test_an_idle_one_ends_by_itself_and_begins_again_at_the_next_paper(press, tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "IDLE_SECONDS", 0.2)
    convert.docx_to_pdf([word_file("sáng")])
    assert becomes_true(lambda: not press.workers[0].is_alive())
    assert convert.health().workers_alive == 0
    assert not offices(tmp_path) and not list(tmp_path.glob("papers-*"))
    [pdf] = convert.docx_to_pdf([word_file("chiều")])
    assert text_of(pdf) == "chiều"


@pytest.mark.parametrize("bound", [{"MOST_PAPERS": 2}, {"MOST_MEMORY": 1}])
def test_one_that_made_many_papers_or_grew_is_replaced(bound, press, monkeypatch):
    for name, value in bound.items():
        monkeypatch.setattr(worker, name, value)
    convert.docx_to_pdf([word_file("một"), word_file("hai")])
    assert convert.health().workers_alive == 0
    assert convert.health().papers == 2


def test_nothing_stays_when_the_server_is_killed(tmp_path):
    script = (
        "from word_files import word_file\n"
        "from document_templates.engine.press.pool import pool\n"
        "pool.print_all([word_file('x')], False)\n"
        "print('made', flush=True)\n"
        "input()"
    )
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "tests")))
    server = subprocess.Popen(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": paths, "TMPDIR": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with server:
        assert server.stdout.readline() == b"made\n"
        assert len(offices(tmp_path)) == 1
        server.kill()
    assert becomes_true(lambda: not offices(tmp_path) and not list(tmp_path.glob("papers-*")))


def _print_and_leave(line):
    [pdf] = convert.docx_to_pdf([word_file("của con")])
    line.send(text_of(pdf))
    pool.pool.end()


def test_a_forked_process_has_a_libreoffice_of_its_own_and_leaves_ours_alone(press):
    convert.docx_to_pdf([word_file("trước")])
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=_print_and_leave, args=(theirs,))
    child.start()
    assert ours.poll(30) and ours.recv() == "của con"
    child.join()
    [pdf] = convert.docx_to_pdf([word_file("sau")])
    assert text_of(pdf) == "sau"
    assert press.workers[0].starts == 1


def test_one_paper_does_not_wait_for_the_many_of_somebody_else(press):
    many = threading.Thread(target=convert.docx_to_pdf, args=([word_file("nhiều")] * 20,))
    many.start()
    assert becomes_true(lambda: press.workers[0].papers)
    [pdf] = convert.docx_to_pdf([word_file("một")])
    made = press.workers[0].papers
    many.join()
    assert text_of(pdf) == "một"
    assert made < 20


def test_who_waits_too_long_is_told_to_come_back(press, monkeypatch):
    monkeypatch.setattr(pool, "SECONDS_TO_WAIT", 0.1)
    with press._lent(), pytest.raises(ConversionUnavailable, match="đang bận"):
        convert.docx_to_pdf([word_file("x")])
    assert convert.docx_to_pdf([word_file("x")])


@pytest.mark.parametrize("resident", [True, False])
def test_an_archival_pdf_says_so_and_holds_its_fonts(resident, monkeypatch):
    if not resident:
        monkeypatch.setattr(surroundings, "python_with_uno", lambda: None)
    pdf, english = convert.docx_to_pdf([RECEIPT.read_bytes(), word_file("Word nói tiếng Anh")], archival=True)
    reader = PdfReader(BytesIO(pdf))
    root = reader.trailer["/Root"]
    about = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in about and "<pdfaid:conformance>B</pdfaid:conformance>" in about
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert root["/Lang"] == "vi-VN"
    assert not resident or PdfReader(BytesIO(english)).trailer["/Root"]["/Lang"] == "vi-VN"
    assert reader.metadata.title == "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_staff_are_told_what_the_machine_lacks(monkeypatch):
    assert pdf_check() == []
    monkeypatch.setattr(surroundings, "python_with_uno", lambda: None)
    assert [warning.id for warning in pdf_check()] == ["document_library.W003"]
    assert not convert.health().resident
