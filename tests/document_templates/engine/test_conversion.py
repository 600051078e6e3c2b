"""A PDF of a paper: made by LibreOffice, which fetches nothing, and told plainly when it cannot be made."""

import shutil
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from document_templates.engine import convert, fonts
from document_templates.engine.errors import ConversionFailed, ConversionUnavailable
from document_templates.engine.press import pool, surroundings
from people import ANH_TUYET
from word_files import MAIN, with_replaced, word_file

RELATIONSHIPS = "word/_rels/document.xml.rels"
LINKED = (
    '<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline>'
    '<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="p"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId99"/></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
    '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
)
needs_libreoffice = pytest.mark.skipif(not convert.is_available(), reason="LibreOffice is not installed")


def text_of(pdf: bytes) -> str:
    return PdfReader(BytesIO(pdf)).pages[0].extract_text()


@pytest.fixture(params=["resident", "cold"])
def press(request, monkeypatch):
    """LibreOffice as it is driven with and without Debian's python3-uno."""
    if request.param == "cold":
        monkeypatch.setattr(surroundings, "python_with_uno", lambda: None)
    elif not surroundings.python_with_uno():
        pytest.skip("no Python can speak to LibreOffice")


@needs_libreoffice
def test_several_papers_become_pdf_in_their_order_with_all_marks(press):
    names = [ANH_TUYET.name, "Đỗ O'Brien", "ạộợựễ ĂăĐđƠơƯư"]
    pdfs = convert.docx_to_pdf([word_file(name) for name in names])
    assert [text_of(pdf).strip() for pdf in pdfs] == names
    assert PdfReader(BytesIO(pdfs[0])).metadata.producer.startswith("LibreOffice")


@needs_libreoffice
def test_junk_is_a_failure_that_is_told_and_nothing_stays_behind(press, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(pool, "pool", pool.Pool(1))
    with pytest.raises(ConversionFailed, match="LibreOffice"):
        convert.docx_to_pdf([b"junk"])
    assert not list(tmp_path.glob("papers-*"))
    [next_one] = convert.docx_to_pdf([word_file("Tờ sau")])
    assert text_of(next_one).strip() == "Tờ sau"
    pool.pool.end()


def with_linked_picture(address: str) -> bytes:
    link = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        f'Target="{address}" TargetMode="External"/></Relationships>'
    )
    docx = with_replaced(word_file("chữ"), MAIN, b"<w:r>", f"<w:r>{LINKED}</w:r><w:r>".encode())
    return with_replaced(docx, RELATIONSHIPS, b"</Relationships>", link.encode())


@needs_libreoffice
def test_linked_pictures_are_not_fetched(press):
    asked = []

    class Listener(BaseHTTPRequestHandler):
        def log_message(self, *_args):
            asked.append(self.path)

        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET

    server = HTTPServer(("127.0.0.1", 0), Listener)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        [pdf] = convert.docx_to_pdf([with_linked_picture(f"http://127.0.0.1:{server.server_port}/secret.png")])
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert "chữ" in text_of(pdf)
    assert asked == []


@needs_libreoffice
def test_files_of_the_server_do_not_get_onto_paper(press, tmp_path):
    secret = tmp_path / "secret.png"
    Image.effect_noise((64, 64), 80).save(secret)
    linked, of_passwords, without = convert.docx_to_pdf(
        [with_linked_picture(secret.as_uri()), with_linked_picture("file:///etc/passwd"), word_file("chữ")]
    )
    for pdf in (linked, of_passwords):
        assert "chữ" in text_of(pdf) and "root" not in text_of(pdf)
        assert not PdfReader(BytesIO(pdf)).pages[0].images
        assert len(pdf) < len(without) + 1000


@needs_libreoffice
def test_times_new_roman_resolves_to_a_font_with_all_letters():
    assert fonts.vietnamese_font() is not None


def test_without_libreoffice_the_reader_is_told_why(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(ConversionUnavailable, match="LibreOffice"):
        convert.docx_to_pdf([word_file("x")])


@pytest.mark.parametrize("resident", [True, False])
def test_a_program_that_hangs_is_ended_with_all_it_started(resident, tmp_path, monkeypatch):
    if resident and not surroundings.python_with_uno():
        pytest.skip("no Python can speak to LibreOffice")
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 60 & echo $! >> {tmp_path}/started\nwait\n")
    program.chmod(0o755)
    monkeypatch.setattr(pool, "pool", pool.Pool(1))
    monkeypatch.setattr(surroundings, "program", lambda: str(program))
    monkeypatch.setattr(surroundings, "SECONDS_TO_START", 1)
    monkeypatch.setattr(pool, "SECONDS_A_PAPER", 0)
    if not resident:
        monkeypatch.setattr(surroundings, "python_with_uno", lambda: None)
    with pytest.raises(ConversionFailed):
        convert.docx_to_pdf([word_file("x")])
    started = (tmp_path / "started").read_text().split()
    assert len(started) == 2  # it was tried once more
    assert not [pid for pid in started if _is_running(pid)]


def _is_running(pid: str) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().split()[2] != "Z"
