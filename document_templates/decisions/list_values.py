"""The list of persons on a decision: one line each, by employer where that helps, sums that must agree."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from content.text import fold
from document_templates.dossiers.official import money_values
from document_templates.engine import vietnamese
from forms.casework.amounts import level_amount, levels_granted, person_values
from forms.casework.models import Batch, BatchRow

from .areas import commune_of

SEXES = {"nam": "Nam", "nu": "Nữ"}
ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
         (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def list_values(batch: Batch) -> dict[str, Any]:
    """The placeholders `danh_sach.…`: groups of lines, number of persons, total in figures and words."""
    rows = rows_of(batch)
    groups = [group_values(number, unit, members) for number, (unit, members) in enumerate(grouped(rows), start=1)]
    line_number = 0
    for group in groups:
        for line in group["dong"]:
            line_number += 1
            line["tt"] = line_number
    return {
        "dot": batch.round,
        "nhom": groups,
        "so_nguoi": vietnamese.number_padded(len(rows)),
        "tong": money_values(list_total(rows)),
    }


def rows_of(batch: Batch) -> list[BatchRow]:
    """In a fixed number of queries; what rows share (their application, rules, form) is read once."""
    rows = batch.rows.filter(is_on_list=True).select_related("beneficiary")
    shared = ("case__application__rule_version__support_levels", "case__application__form_version")
    return list(rows.prefetch_related(*shared))


def list_total(rows: list[BatchRow]) -> Decimal:
    return sum((row.amount for row in rows), Decimal(0))


def grouped(rows: list[BatchRow]) -> list[tuple[str, list[BatchRow]]]:
    """By employer, else by commune, when two persons share one on average; else one group without a name."""
    for key in (lambda person: person.unit, lambda person: commune_of(person.address)):
        groups: dict[str, list[BatchRow]] = {}
        for row in rows:
            groups.setdefault(key(row.beneficiary), []).append(row)
        if 2 <= len(groups) <= len(rows) / 2:
            # Those without one come last.
            names = sorted(groups, key=lambda name: (not name, fold(name)))
            return [(vietnamese.sentence_case(name) or "Đối tượng khác", groups[name]) for name in names]
    return [("", rows)]


def group_values(number: int, unit: str, rows: list[BatchRow]) -> dict[str, Any]:
    return {
        "so": roman(number),
        "ten": unit,
        "so_nguoi": vietnamese.number_padded(len(rows)),
        "tong": vietnamese.grouped(int(list_total(rows))),
        "dong": [line_values(row) for row in rows],
    }


def line_values(row: BatchRow) -> dict[str, Any]:
    person, extra = row.beneficiary, supplement_of(row)
    return {
        "ho_ten": person.full_name,
        "ngay_sinh": vietnamese.short_date(person.birth_date) if person.birth_date else "",
        "gioi_tinh": SEXES.get(person.sex, person.sex),
        "so_dinh_danh": person.identity_number,
        "dia_chi": person.address,
        "don_vi": person.unit,
        "muc": vietnamese.grouped(int(row.amount - extra)),
        "them": vietnamese.grouped(int(extra)) if extra else "",
        "tong": vietnamese.grouped(int(row.amount)),
        "ma_ho_so": row.case.application.reference,
    }


def supplement_of(row: BatchRow) -> Decimal:
    """The part of the amount that comes on top (for a pregnancy, a child …)."""
    application = row.case.application
    levels = list(application.rule_version.support_levels.all())
    if not any(level.is_supplement for level in levels):
        return Decimal(0)
    values = person_values(application, row.beneficiary.row)
    supplements = [level for level in levels_granted(levels, values) if level.is_supplement]
    return sum((level_amount(level, values) for level in supplements), Decimal(0))


def roman(number: int) -> str:
    numeral = ""
    for value, sign in ROMAN:
        count, number = divmod(number, value)
        numeral += sign * count
    return numeral
