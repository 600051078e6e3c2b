"""The signed paper comes back as a scan or as a digitally signed PDF, and from then on it is what people get."""

import io
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from document_templates.dossiers.services import paper_make
from document_templates.engine.pages import note_page
from document_templates.library.models import SignedCopy, VersionFixed
from document_templates.library.reissue import document_reissue
from document_templates.library.signature_child import signatures
from document_templates.library.signing import signed_copy_create
from forms.applications.access import SESSION_KEY
from forms.casework.actions import Verb
from forms.casework.permissions import NotAllowed

SIGNER = "Vũ Hải Yến"


@pytest.fixture(autouse=True)
def nobody_tried_before():
    cache.clear()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """The folder of trusted certificates, with one that the signer made for herself."""
    folder = tmp_path_factory.mktemp("roots")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SIGNER)])
    now = timezone.now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=3650))
        .not_valid_after(now + timedelta(days=3650))
        .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "root.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private = folder.parent / "key.pem"
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    private.write_bytes(key.private_bytes(*form))
    return folder, private


@pytest.fixture(scope="module")
def signed(certificate) -> bytes:
    signers = pytest.importorskip("pyhanko.sign.signers")
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    folder, private = certificate
    signer = signers.SimpleSigner.load(str(private), str(folder / "root.pem"))
    writer = IncrementalPdfFileWriter(io.BytesIO(note_page("Quyết định đã ký số")))
    return signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name="ChuKy"), signer=signer).getvalue()


@pytest.fixture
def receipt(office):
    return paper_make(event=office.received().events.get(verb=Verb.RECEIVED))


def scan() -> SimpleUploadedFile:
    content = io.BytesIO()
    Image.new("RGB", (600, 850), "white").save(content, "PNG")
    return SimpleUploadedFile("bản ký.png", content.getvalue())


def pdf(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("da-ky.pdf", content)


def address(paper, suffix: str) -> str:
    return reverse("library:document", args=[paper.verification_code, suffix])


def taken_in(client, paper, upload, follow: bool = True):
    return client.post(reverse("library:sign", args=[paper.verification_code]), {"file": upload}, follow=follow)


def test_a_scan_becomes_a_pdf_and_its_original_stays(client, office, receipt):
    client.force_login(office.chau)
    page = taken_in(client, receipt, scan()).text
    assert "Đã lưu bản có chữ ký" in page and "Bản quét, không có chữ ký số" in page
    copy = SignedCopy.objects.get()
    assert bytes(copy.content).startswith(b"%PDF-") and bytes(copy.original).startswith(b"\x89PNG")
    assert (copy.created_by, copy.document) == (office.chau, receipt)
    assert client.get(address(receipt, "pdf")).content == bytes(copy.content)
    assert client.get(address(receipt, "docx")).content == bytes(receipt.content)


def test_the_applicant_gets_the_signed_copy_whichever_he_asks_for(client, office, receipt, signed):
    signed_copy_create(document=receipt, upload=pdf(signed), user=office.chau)
    session = client.session
    session[SESSION_KEY] = [receipt.case.application.pk]
    session.save()
    for suffix in ("docx", "pdf"):
        assert client.get(address(receipt, suffix), follow=True).content == signed
    assert client.get(address(receipt, "pdf") + "?chua-ky").content == signed


def test_a_signed_pdf_is_kept_to_the_byte_and_verified_by_anybody(client, office, receipt, signed):
    signed_copy_create(document=receipt, upload=pdf(signed), user=office.chau)
    found = client.post(reverse("library:verification_search"), {"file": pdf(signed)}).text
    assert "Đúng: tệp này là bản đã phát hành" in found
    assert "Chữ ký số nguyên vẹn, chưa rõ người ký" in found and SIGNER in found


def test_a_signature_is_valid_only_by_a_certificate_that_is_trusted_here(
    office, receipt, signed, certificate, settings
):
    settings.SIGNATURE_ROOTS = str(certificate[0])
    [found] = signed_copy_create(document=receipt, upload=pdf(signed), user=office.chau).signatures
    assert (found["name"], found["state"]) == (SIGNER, "valid")
    assert found["at"].startswith(str(timezone.now().year))


@pytest.mark.parametrize("roots", ["", "trusted"])
def test_a_pdf_changed_after_signing_is_told(signed, certificate, roots):
    changed = signed.replace(b"841.89", b"841.88", 1)
    assert changed != signed
    [found] = signatures(changed, str(certificate[0]) if roots else "")
    assert found["state"] == "changed"


def test_without_pyhanko_the_signature_is_there_but_not_checked(signed, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyhanko.keys", None)
    assert signatures(signed) == [{"name": "", "at": "", "state": "unchecked"}]
    assert signatures(note_page("Không ký")) == []


@pytest.mark.parametrize("content", [b"", b"no paper", b"%PDF-1.7 broken", b"PK\x03\x04"])
def test_a_file_that_is_no_scan_is_told_beside_the_field_and_not_kept(client, office, receipt, content):
    client.force_login(office.chau)
    answer = taken_in(client, receipt, SimpleUploadedFile("x.pdf", content))
    assert answer.status_code == 200 and answer.context["form"].errors["file"]
    assert not SignedCopy.objects.exists()


def test_only_the_office_and_only_for_the_newest(client, office, receipt, loc):
    with pytest.raises(NotAllowed, match="Vai trò"):
        signed_copy_create(document=receipt, upload=scan(), user=office.huong)
    client.force_login(loc)
    assert client.get(reverse("library:sign", args=[receipt.verification_code])).status_code == 404
    document_reissue(document=receipt, reason="Sai tên", user=office.chau)
    with pytest.raises(NotAllowed, match="đã được thay thế"):
        signed_copy_create(document=receipt, upload=scan(), user=office.chau)


def test_a_signed_copy_never_changes(office, receipt):
    copy = signed_copy_create(document=receipt, upload=scan(), user=office.chau)
    with pytest.raises(VersionFixed):
        copy.save()
    for act in (lambda rows: rows.update(sha256=""), lambda rows: rows._raw_delete(rows.db)):
        with pytest.raises(IntegrityError, match="is frozen"), transaction.atomic():
            act(SignedCopy.objects.all())
