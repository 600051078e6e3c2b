"""What every paper may print so that anybody can verify it. Needs no Django: uploads are proved in a bare process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from document_templates.engine.docx import Picture

from .qr import qr_png

QR_WIDTH_MM = 22
SAMPLE_CODE = "ABCD2345EFGH"
SAMPLE_ADDRESS = "https://hotro.haiphong.example/xac-thuc/ABCD2345EFGH/"


def verification_values(code: str, address: str) -> dict[str, Any]:
    """The placeholders verification.code, verification.address and verification.qr of every kind."""
    return {"code": code, "address": address, "qr": Picture(qr_png(address), QR_WIDTH_MM)}


def with_verification_sample(sample: dict[str, Any]) -> dict[str, Any]:
    return {**with_square_codes(sample), "verification": verification_values(SAMPLE_CODE, SAMPLE_ADDRESS)}


def with_square_codes(data: Mapping[str, Any]) -> dict[str, Any]:
    """Every text in `data["ma_qr"]` becomes the square code that leads there: the placeholders ma_qr.<name>."""
    codes = {name: Picture(qr_png(text), QR_WIDTH_MM) for name, text in data.get("ma_qr", {}).items()}
    return {**data, "ma_qr": codes} if codes else dict(data)
