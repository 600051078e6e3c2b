"""What every paper may print so that anybody can verify it. Needs no Django: uploads are proved in a bare process."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from document_templates.engine import annex
from document_templates.engine.docx import Picture

from .qr import qr_png

QR_WIDTH_MM = 22
#: At the foot of each page: as small as a telephone still reads from a print.
QR_FOOT_WIDTH_MM = 13
SAMPLE_CODE = "ABCDE2345FGHJ6789"
SAMPLE_ADDRESS = "https://hotro.haiphong.example/xac-thuc/ABCDE2345FGHJ6789/"


def verification_values(code: str, address: str, replaces: str = "") -> dict[str, Any]:
    """The placeholders verification.code, .address, .qr, .qr_foot (the same, small) and .replaces of every kind.

    `replaces`: the code of the paper that this one corrects.
    """
    square = qr_png(address)
    return {
        "code": code_grouped(code),
        "address": address,
        "replaces": code_grouped(replaces),
        "qr": Picture(square, QR_WIDTH_MM),
        "qr_foot": Picture(square, QR_FOOT_WIDTH_MM),
    }


def code_grouped(code: str) -> str:
    """As it is printed and read aloud: "ABCDE-2345-FGHJ-6789". What is no code stays as it is."""
    return re.sub(r"(?<=[0-9A-Z]{4})(?=(?:[0-9A-Z]{4})+$)", "-", code) if re.fullmatch("[0-9A-Z]{8,}", code) else code


def with_verification_sample(sample: dict[str, Any]) -> dict[str, Any]:
    """What every kind has besides its own: the proof, and what had no room."""
    proof = verification_values(SAMPLE_CODE, SAMPLE_ADDRESS)
    return {**with_square_codes(sample), "verification": proof, annex.NAME: annex.SAMPLE}


def with_square_codes(data: Mapping[str, Any]) -> dict[str, Any]:
    """Every text in `data["ma_qr"]` becomes the square code that leads there: the placeholders ma_qr.<name>."""
    codes = {name: Picture(qr_png(text), QR_WIDTH_MM) for name, text in data.get("ma_qr", {}).items()}
    return {**data, "ma_qr": codes} if codes else dict(data)
