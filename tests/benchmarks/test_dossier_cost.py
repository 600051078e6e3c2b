"""What a bound dossier costs beside plain pypdf, by CPU time in one run: a paper, ten pages of text, a scan of ten and
three photographs. Contents, A4, stamps and the disarming of foreign pages come on top of appending."""

import statistics
import time
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from document_templates.engine.pages import image_page, note_page
from document_templates.engine.pdf import Part, dossier_merge

ROUNDS, MOST = 7, 3.0


def photograph(size=(2400, 1800), seed=60) -> bytes:
    target = BytesIO()
    Image.effect_noise(size, seed).convert("RGB").save(target, "JPEG", quality=85)
    return target.getvalue()


def bound(pages: list[bytes]) -> bytes:
    writer = PdfWriter()
    for page in pages:
        writer.append(PdfReader(BytesIO(page)), import_outline=False)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def parts() -> list[Part]:
    text = bound([note_page(f"Điều {number}. " + "Hỗ trợ người lao động. " * 200) for number in range(10)])
    scan = bound([image_page(photograph((1240, 1754), number + 20)) for number in range(10)])
    photographs = [Part(f"Ảnh {number}", photograph(seed=90 + number), "image/jpeg") for number in range(3)]
    return [
        Part("Quyết định", note_page("Quyết định"), "application/pdf"),
        Part("Hợp đồng", text, "application/pdf"),
        Part("Bản quét", scan, "application/pdf"),
        *photographs,
    ]


def appended(parts: list[Part]) -> bytes:
    """What anybody would write with pypdf."""
    writer = PdfWriter()
    for part in parts:
        pages = part.content if part.content_type == "application/pdf" else image_page(part.content)
        writer.append(PdfReader(BytesIO(pages)), outline_item=part.title)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_dossier_costs_little_more_than_appending_its_parts(parts):
    costs: dict[str, list[float]] = {"plain": [], "bound": []}
    for name, make in (("plain", appended), ("bound", lambda them: dossier_merge(them, title="H24"))) * ROUNDS:
        started = time.process_time()
        content = make(parts)
        costs[name].append(time.process_time() - started)
    plain, dossier = (statistics.median(costs[name]) for name in ("plain", "bound"))
    print(f"\ndossier of 24 pages, {len(content) / 1e6:.1f} MB: {dossier * 1000:.0f} ms of CPU, "
          f"{dossier / plain:.1f} x plain pypdf ({plain * 1000:.0f} ms)")  # fmt: skip
    assert dossier / plain <= MOST
