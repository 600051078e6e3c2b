"""Plain values for the book of outgoing papers."""

from __future__ import annotations

from datetime import date
from typing import Any

from content import clock
from content.models import Organisation
from document_templates.dossiers.official import office_values
from document_templates.engine import vietnamese
from document_templates.library.book import Line, State

IN_WORDS = {State.RESERVED: "Số giữ", State.WITHOUT_PAPER: "Chưa có văn bản"}


def book_values(organisation: Organisation, year: int, symbol: str, lines: list[Line], user) -> dict[str, Any]:
    """Kind `outgoing_register`; `symbol` is empty for the papers of all symbols."""
    today = clock.today()
    until = min(today, date(year, 12, 31))
    return {
        "co_quan": office_values(organisation, until),
        "van_ban": {"ngay": vietnamese.long_date(today)},
        "so": {
            "nam": str(year),
            "tu_ngay": f"01/01/{year}",
            "den_ngay": f"{until:%d/%m/%Y}",
            "ky_hieu": symbol,
            "so_van_ban": vietnamese.number_padded(len(lines)) if lines else "0",
        },
        "dong": [line_values(line) for line in lines],
        "ky": {"nguoi_lap": user.get_full_name()},
    }


def line_values(line: Line) -> dict[str, str]:
    state = IN_WORDS.get(line.state, "")
    return {
        "so": str(line.entry),
        "ngay": f"{line.day:%d/%m/%Y}",
        "trich_yeu": line.title,
        "nguoi_ky": line.signer,
        "noi_nhan": line.recipients,
        "nguoi_luu": line.keeper,
        "so_ban": str(line.copies or ""),
        "ghi_chu": "; ".join(filter(None, (state, line.note))),
    }
