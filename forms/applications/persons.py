"""Who is to be supported, read from the answers by meaning, and the once-only claim on each of his identifiers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import IntegrityError, transaction

from forms.definitions.field_types.base import field_type
from forms.definitions.identifiers import identity_kind, normalise
from forms.definitions.rows import rows_of
from forms.definitions.schema import FieldSchema, FormSchema

from .models import Application, Beneficiary, Claim, PersonIdentifier
from .once_only import OnceOnlyViolation, violation_of


def values_by_meaning(form: FormSchema, answers: Mapping[str, Any]) -> dict[str, Any]:
    """{meaning: decoded value} of the answered fields that carry one."""
    return _values(form.fields(), answers)


def people_of(form: FormSchema, answers: Mapping[str, Any]) -> dict[int, dict[str, Any]]:
    """{row: {meaning: decoded value}} of everybody to be supported: the rows of the list, counted from 1, each with the
    answers outside it; a form without a list is about one person, in row 0."""
    shared, group = values_by_meaning(form, answers), list_of_people(form)
    if group is None:
        return {0: shared}
    rows = rows_of(answers.get(group.id))
    return {number: shared | _values(group.questions, row["answers"]) for number, row in enumerate(rows, 1)}


def person_of(form: FormSchema, answers: Mapping[str, Any], row: int) -> dict[str, Any]:
    """One of `people_of`, without reading the others."""
    shared, group = values_by_meaning(form, answers), list_of_people(form)
    return shared | _values(group.questions, answers[group.id][row - 1]["answers"]) if group else shared


def list_of_people(form: FormSchema) -> FieldSchema | None:
    """The group whose rows are about the people to be supported."""
    return next((field for field in form.fields() if any(_is_of_person(inner) for inner in field.fields)), None)


def _is_of_person(field: FieldSchema) -> bool:
    return field.meaning.startswith("beneficiary.")


def _values(fields: Iterable[FieldSchema], answers: Mapping[str, Any]) -> dict[str, Any]:
    return {
        field.meaning: field_type(field.type).decode(answers[field.id])
        for field in fields
        if field.meaning and field.id in answers
    }


def beneficiaries_create(*, application: Application, people: Mapping[int, Mapping[str, Any]]) -> list[Beneficiary]:
    """Everybody (`people_of`) with all identifiers and claims. Raises OnceOnlyViolation, which names the rows."""
    beneficiaries = Beneficiary.objects.bulk_create(
        (_beneficiary(application, row, values) for row, values in people.items()), batch_size=500
    )
    found = {row: identifiers(values) for row, values in people.items()}
    PersonIdentifier.objects.bulk_create(
        (
            PersonIdentifier(beneficiary=beneficiary, kind=kind, value=value)
            for beneficiary in beneficiaries
            for kind, value in found[beneficiary.row]
        ),
        batch_size=1000,
    )
    claims_make(application=application, identifiers=found)
    return beneficiaries


def _beneficiary(application: Application, row: int, values: Mapping[str, Any]) -> Beneficiary:
    account = values.get("beneficiary.bank_account") or {}
    return Beneficiary(
        application=application,
        row=row,
        full_name=(values.get("beneficiary.full_name") or "")[:150],
        birth_date=values.get("beneficiary.birth_date"),
        sex=values.get("beneficiary.sex") or "",
        address=address_line(values.get("beneficiary.address") or values.get("beneficiary.current_address")),
        identity_number=values.get("beneficiary.identity_number") or "",
        unit=(values.get("beneficiary.unit") or values.get("applicant.name") or "")[:200],
        bank_account=account.get("number", ""),
        bank_name=account.get("bank", ""),
        bank_holder=account.get("holder", ""),
    )


def address_line(value: Any) -> str:
    """From the house to the province."""
    parts = (
        [value.get(part) for part in ("street", "commune", "district", "province")] if isinstance(value, dict) else []
    )
    return (", ".join(part for part in parts if part) or (value if isinstance(value, str) else ""))[:300]


def identifiers(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(kind, normalised value) of every identifier the person gave, each once."""
    numbers = [values.get(f"beneficiary.{name}") or "" for name in ("identity_number", "old_identity_number")]
    found = [(identity_kind(number), number) for number in (normalise("cccd", number) for number in numbers)]
    found.append(("guide_card", normalise("guide_card", values.get("beneficiary.guide_card_number") or "")))
    return list(dict.fromkeys((kind, value) for kind, value in found if kind and value))


def claims_make(*, application: Application, identifiers: Mapping[int, list[tuple[str, str]]]) -> None:
    """Lets the database judge the once-only rules (checks C1 and C2). Raises OnceOnlyViolation.

    In one order for all: two who name the same two numbers the other way round would wait for each other for ever.
    """
    programme = application.programme
    pairs = sorted({pair for found in identifiers.values() for pair in found})
    claims = [
        Claim(
            application=application,
            programme=programme,
            kind=kind,
            value=value,
            is_cash_regime=programme.is_cash_regime,
        )
        for kind, value in pairs
    ]
    try:
        with transaction.atomic():
            Claim.objects.bulk_create(claims, batch_size=1000)
    except IntegrityError as error:
        raise OnceOnlyViolation(violation_of(application, identifiers)) from error
