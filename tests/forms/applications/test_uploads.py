"""Whatever a person uploads: a clear sentence, quickly, and nothing half stored."""

import io
import time
import zlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pypdf import PdfReader, PdfWriter

from applicants import photo
from forms.applications.attachments import attachment_create, attachment_remove, attachment_response
from forms.applications.confinement import ConfinementError, run_confined
from forms.applications.models import Attachment


def file(content: bytes, name: str = "giay-to.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def pdf(pages: int = 1, password: str = "") -> bytes:
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="AES-128")
    content = io.BytesIO()
    writer.write(content)
    return content.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A tiny file that unpacks to width × height × 3 bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(1 + 3 * width)) for _row in range(height)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def many_pages(count: int) -> bytes:
    """A PDF that says it has one page and has `count`."""
    kids = " ".join(["3 0 R"] * count)
    body = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids["
        + kids.encode()
        + b"]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    )
    return body + b"trailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n"


REFUSED = {
    "empty": (lambda: file(b""), "trống"),
    "too large": (lambda: file(b"%PDF-" + bytes(10 * 1024 * 1024)), "10 MB"),
    "a text with the name of a photo": (lambda: file(b"MZ not a photo", "anh.jpg"), "không phải ảnh"),
    "a page of the web": (lambda: file(b"<html><script>alert(1)</script>", "anh.png"), "không phải ảnh"),
    "HEIC of an iPhone": (lambda: file(b"\x00\x00\x00\x18ftypheic" + bytes(100), "IMG_0001.HEIC"), "HEIC"),
    "cut off photo": (lambda: file(photo(size=(900, 900)).read()[:400], "anh.jpg"), "bị hỏng"),
    "PDF in name only": (lambda: file(b"%PDF-1.7 nothing else"), "bị hỏng"),
    "PDF with a password": (lambda: file(pdf(password="1234")), "mật khẩu"),
    "PDF of 51 pages": (lambda: file(pdf(51)), "50 trang"),
    "PDF that lies about its pages": (lambda: file(many_pages(100_000)), "“giay-to.pdf”"),
    "PDF with a second file behind it": (lambda: file(pdf() + b"PK\x03\x04" + bytes(5000)), "bị hỏng"),
    "bomb of pixels": (lambda: file(png_of(16_000, 5_000), "bom.png"), "40 triệu"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_file_gets_a_sentence_within_ten_seconds_and_leaves_nothing(case, applicant):
    upload, words = REFUSED[case][0](), REFUSED[case][1]
    draft = applicant.begin().draft
    start = time.monotonic()
    with pytest.raises(ValidationError) as refusal:
        attachment_create(upload=upload, draft=draft)
    assert words in refusal.value.messages[0]
    assert time.monotonic() - start < 10
    assert not Attachment.objects.filter(draft=draft).exists()


def test_a_photo_is_turned_upright_and_loses_the_place_where_it_was_taken(applicant):
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif.get_ifd(0x8825)[2] = (20.0, 51.0, 0.0)  # latitude
    attachment = attachment_create(upload=photo(size=(60, 80), exif=exif), draft=applicant.begin().draft)
    with attachment.file, Image.open(attachment.file) as kept:
        assert kept.size == (80, 60)
        assert not kept.getexif()


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_photos_are_kept_as_jpeg(kind, applicant):
    attachment = attachment_create(upload=photo("anh", kind=kind), draft=applicant.begin().draft)
    assert (attachment.content_type, attachment.suffix) == ("image/jpeg", ".jpg")


def test_what_hides_behind_a_photo_is_gone(applicant):
    upload = SimpleUploadedFile("anh.jpg", photo().read() + b"<script>alert(1)</script>" + pdf())
    attachment = attachment_create(upload=upload, draft=applicant.begin().draft)
    with attachment.file as kept:
        assert b"script" not in kept.read()


def test_a_pdf_is_kept_as_it_is_under_a_random_name(applicant):
    content = pdf(3)
    attachment = attachment_create(upload=file(content, "Hợp đồng 15.pdf"), draft=applicant.begin().draft)
    with attachment.file as kept:
        assert kept.read() == content
    assert attachment.page_count == len(PdfReader(io.BytesIO(content)).pages) == 3
    assert attachment.original_name == "Hợp đồng 15.pdf"
    assert "Hợp" not in attachment.file.name


def test_the_same_file_twice_is_one(applicant):
    draft = applicant.begin().draft
    first, second = (attachment_create(upload=file(pdf()), draft=draft, field_id="x") for _time in range(2))
    assert first == second


def test_a_draft_holds_twenty_files(applicant):
    draft = applicant.begin().draft
    for size in range(20):
        attachment_create(upload=photo(size=(10 + size, 10)), draft=draft)
    with pytest.raises(ValidationError, match="20 tệp"):
        attachment_create(upload=photo(size=(9, 9)), draft=draft)


def test_a_removed_file_is_gone_from_the_disk(applicant, django_capture_on_commit_callbacks):
    attachment = attachment_create(upload=photo(), draft=applicant.begin().draft)
    name, storage = attachment.file.name, attachment.file.storage
    with django_capture_on_commit_callbacks(execute=True):
        attachment_remove(attachment=attachment)
    assert not storage.exists(name)


def test_files_are_served_sandboxed_unsniffed_and_unstored(applicant):
    attachment = attachment_create(upload=photo('a";\r\nX: y.jpg'), draft=applicant.begin().draft)
    response = attachment_response(attachment, inline=False)
    response.close()
    assert response["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]


def test_the_child_is_stopped_after_its_time():
    with pytest.raises(ConfinementError) as error:
        run_confined("timeit", payload=b"", arguments=["-n", "1", "import time; time.sleep(30)"], seconds=1)
    assert error.value.reason == "time"


def test_the_child_has_no_more_memory_than_given():
    with pytest.raises(ConfinementError) as error:
        run_confined("timeit", payload=b"", arguments=["-n", "1", "'A' * 2_000_000_000"], memory_mb=200)
    assert error.value.reason == "memory"


def test_the_child_sees_no_secret_of_the_server(monkeypatch):
    monkeypatch.setenv("PORTAL_SECRET_KEY", "s3cret")
    said = run_confined("timeit", payload=b"", arguments=["-n", "1", "import os; print(dict(os.environ))"])
    assert b"s3cret" not in said
