"""Offices, laws and programmes from the package files into rows, in bulk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import models

from content import packages
from content.models import (
    LegalReference,
    Organisation,
    ProcedureStep,
    Programme,
    RequiredPaper,
    RuleVersion,
    SupportLevel,
)
from content.models.eligibility import EligibilityCondition
from content.models.programmes import LegalBasis

Row = dict[str, Any]
Record = TypeVar("Record", bound=models.Model)
#: Key of a rule version's rows in a file → model, and where its `position` counts from (None: it has no position).
PARTS: dict[str, tuple[type[models.Model], int | None]] = {
    "support_levels": (SupportLevel, 0),
    "eligibility": (EligibilityCondition, 0),
    "required_papers": (RequiredPaper, 0),
    "procedure_steps": (ProcedureStep, 1),
    "legal_bases": (LegalBasis, None),
}


def missing_of(model: type[models.Model], rows: Iterable[Row]) -> list[Row]:
    """The rows whose `code` no record has yet."""
    known = set(model.objects.values_list("code", flat=True))
    return [row for row in rows if row["code"] not in known]


def by_code(model: type[Record]) -> dict[str, Record]:
    return {record.code: record for record in model.objects.all()}


def rows_of(name: str) -> list[Row]:
    """The shared rows, then those in the folders of single programmes that nothing before has."""
    rows: dict[str, Row] = {row["code"]: row for row in packages.read(f"shared/{name}.yaml")[name]}
    for path, _programme in packages.files_of_programmes(f"{name}.yaml"):
        rows = {row["code"]: row for row in packages.read(path)[name]} | rows
    return list(rows.values())


def without(row: Row, *keys: str) -> Row:
    return {key: value for key, value in row.items() if key not in keys}


def organisations_load() -> None:
    rows = missing_of(Organisation, rows_of("organisations"))
    Organisation.objects.bulk_create(Organisation(**without(row, "parent", "successors")) for row in rows)
    found = by_code(Organisation)
    children = [found[row["code"]] for row in rows if row.get("parent")]
    parents = {row["code"]: row.get("parent") for row in rows}
    for child in children:
        child.parent = found[parents[child.code]]
    Organisation.objects.bulk_update(children, ["parent"])
    link = Organisation.successors.through
    link.objects.bulk_create(
        link(from_organisation=found[row["code"]], to_organisation=found[code])
        for row in rows
        for code in row.get("successors", [])
    )


def legal_references_load() -> None:
    rows = missing_of(LegalReference, rows_of("legal_references"))
    LegalReference.objects.bulk_create(LegalReference(**row) for row in rows)


def programmes_load() -> None:
    """Programmes with their rule versions; one that exists is left whole."""
    files = [packages.read(folder / "programme.yaml") for folder in packages.folders()]
    rows = missing_of(Programme, [file["programme"] for file in files])
    offices = by_code(Organisation)
    Programme.objects.bulk_create(
        Programme(**without(row, "approver"), approver=offices.get(row.get("approver"))) for row in rows
    )
    new = {row["code"] for row in rows}
    rule_versions_create([file for file in files if file["programme"]["code"] in new], offices)


def rule_versions_create(files: list[Row], offices: dict[str, Organisation]) -> None:
    programmes, laws = by_code(Programme), by_code(LegalReference)
    pairs = [
        (RuleVersion(programme=programmes[file["programme"]["code"]], **without(row, *PARTS)), row)
        for file in files
        for row in file["rule_versions"]
    ]
    RuleVersion.objects.bulk_create(version for version, _ in pairs)
    for key, (model, first) in PARTS.items():
        model.objects.bulk_create(
            model(rule_version=version, **part_fields(part, place, offices, laws))
            for version, row in pairs
            for place, part in enumerate(row.get(key, []), start=first or 0)
            for place in [None if first is None else place]
        )


def part_fields(part: Row, place: int | None, offices: dict, laws: dict) -> Row:
    """Fields of one part, with its place in the list and codes replaced by records. KeyError for an unknown code."""
    fields = dict(part) if place is None else {"position": place, **part}
    if code := fields.get("organisation"):
        fields["organisation"] = offices[code]
    if code := fields.get("legal_reference"):
        fields["legal_reference"] = laws[code]
    return fields
