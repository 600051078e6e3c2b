"""Where the server has a virus scanner, every file of an applicant is shown to it before it is kept.

The scanner here speaks as ClamAV's daemon does (man clamd, INSTREAM). PORTAL_TEST_CLAMD=host:port tries a real one that
knows the EICAR test file.
"""

import os
import socketserver
import struct
import threading

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from applicants import photo
from forms.applications.attachments import attachment_create, sheet_keep
from forms.applications.models import Attachment

VIRUS = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while length := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
        self.server.sizes.append(len(content))
        self.wfile.write(b"stream: Eicar-Test FOUND\0" if VIRUS in content else b"stream: OK\0")


@pytest.fixture
def scanner(tmp_path, settings):
    settings.VIRUS_SCANNER = str(tmp_path / "clamd.ctl")
    with socketserver.ThreadingUnixStreamServer(settings.VIRUS_SCANNER, Session) as server:
        server.sizes = []
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        yield server
        server.shutdown()


def infected(name: str = "giay-to.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"%PDF-1.4\n" + VIRUS)


def test_a_file_with_a_virus_is_refused_and_not_kept(applicant, scanner):
    with pytest.raises(ValidationError, match=r"giay-to\.pdf.*vi-rút"):
        attachment_create(upload=infected(), draft=applicant.begin().draft)
    with pytest.raises(ValidationError, match="vi-rút"):
        sheet_keep(draft=applicant.draft, field_id="x", name="danh-sach.xlsx", content=b"PK" + VIRUS)
    assert not Attachment.objects.exists()


def test_a_clean_photo_is_shown_whole_and_kept(applicant, scanner):
    upload = photo(size=(900, 1200))
    attachment_create(upload=upload, draft=applicant.begin().draft)
    assert scanner.sizes == [upload.size]
    assert Attachment.objects.count() == 1


@pytest.mark.parametrize("place", ["/khong/co/clamd.ctl", "127.0.0.1:1"])
def test_while_the_scanner_is_away_nothing_unseen_is_kept(place, applicant, settings):
    settings.VIRUS_SCANNER = place
    with pytest.raises(ValidationError, match="ít phút"):
        attachment_create(upload=photo(), draft=applicant.begin().draft)
    assert not Attachment.objects.exists()


def test_without_a_scanner_files_are_taken(applicant, settings):
    assert settings.VIRUS_SCANNER == ""
    assert attachment_create(upload=photo(), draft=applicant.begin().draft).pk


@pytest.mark.skipif("PORTAL_TEST_CLAMD" not in os.environ, reason="no real scanner is named")
def test_the_real_scanner_says_the_same(applicant, settings):
    settings.VIRUS_SCANNER = os.environ["PORTAL_TEST_CLAMD"]
    assert attachment_create(upload=photo(), draft=applicant.begin().draft).pk
    with pytest.raises(ValidationError, match="vi-rút"):
        sheet_keep(draft=applicant.draft, field_id="x", name="danh-sach.csv", content=VIRUS)
