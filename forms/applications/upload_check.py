"""Looks into one uploaded file. Runs in a confined child only: `run_confined("forms.applications.upload_check", …)`.

Input: the file. Output: one line of JSON, then the bytes to keep. The line is {"refused": reason} or {"content_type",
"suffix", "pages"}. Images are decoded and encoded anew, upright, without Exif (the place where a photo was taken) and
without anything that was hidden behind them; a PDF is kept as it is.
"""

from __future__ import annotations

import io
import json
import sys
from typing import Any

MOST_PAGES = 50
MOST_PIXELS = 40_000_000
#: Bytes that may follow the end of a PDF; more is a second file hidden behind it.
MOST_BEHIND_PDF = 1_024
IMAGES = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG"}
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


def kind_of(content: bytes) -> str:
    """JPEG, PNG, WEBP, PDF, HEIC, or "" – by content, never by name."""
    for start, kind in IMAGES.items():
        if content.startswith(start):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp" and content[8:12] in HEIC_BRANDS:
        return "HEIC"
    return "PDF" if content.startswith(b"%PDF-") else ""


def inspect(content: bytes) -> tuple[dict[str, Any], bytes]:
    """The answer about the file, and the bytes to keep."""
    kind = kind_of(content)
    if kind == "PDF":
        return inspect_pdf(content), content
    if kind in ("JPEG", "PNG", "WEBP"):
        return inspect_image(content, kind)
    return {"refused": "heic" if kind == "HEIC" else "kind"}, b""


def inspect_pdf(content: bytes) -> dict[str, Any]:
    from pypdf import PdfReader

    if len(content) - content.rfind(b"%%EOF") > MOST_BEHIND_PDF:
        return {"refused": "damaged"}
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        return {"refused": "encrypted"}
    declared = reader.root_object["/Pages"].get("/Count", 0)
    if declared > MOST_PAGES or len(reader.pages) > MOST_PAGES:
        return {"refused": "pages"}
    if not reader.pages:
        return {"refused": "damaged"}
    return {"content_type": "application/pdf", "suffix": ".pdf", "pages": len(reader.pages)}


def inspect_image(content: bytes, kind: str) -> tuple[dict[str, Any], bytes]:
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # the size is judged below, before a pixel is decoded
    with Image.open(io.BytesIO(content), formats=[kind]) as image:
        if image.width * image.height > MOST_PIXELS:
            return {"refused": "pixels"}, b""
        upright = ImageOps.exif_transpose(image)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        layer = upright.convert("RGBA")
        upright = Image.new("RGB", layer.size, "white")
        upright.paste(layer, mask=layer.getchannel("A"))
    result = io.BytesIO()
    upright.convert("RGB").save(result, "JPEG", quality=88, exif=b"")
    return {"content_type": "image/jpeg", "suffix": ".jpg", "pages": 1}, result.getvalue()


def main() -> None:
    content = sys.stdin.buffer.read()
    try:
        answer, kept = inspect(content)
    except MemoryError:
        raise
    except Exception:
        # Whatever a broken or hostile file provokes in a parser, the answer is the same: it can't be read.
        answer, kept = {"refused": "damaged"}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + kept)


if __name__ == "__main__":
    main()
