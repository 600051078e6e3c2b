"""Who is to be supported, read from the answers by meaning, and the once-only claim on each of his identifiers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from forms.definitions.field_types.base import field_type
from forms.definitions.identifiers import identity_kind, normalise
from forms.definitions.schema import FormSchema

from .models import Application, Beneficiary, Claim, PersonIdentifier


class OnceOnlyViolation(Exception):
    """This person already has a counting claim. `str()` is a sentence for the applicant; it tells nothing of the other
    application but that it exists."""


def values_by_meaning(form: FormSchema, answers: Mapping[str, Any]) -> dict[str, Any]:
    """{meaning: decoded value} of the answered fields that carry one."""
    return {
        field.meaning: field_type(field.type).decode(answers[field.id])
        for field in form.fields()
        if field.meaning and field.id in answers
    }


def beneficiary_create(*, application: Application, values: Mapping[str, Any]) -> Beneficiary:
    """The person of a form with one beneficiary, with all identifiers and claims. Raises OnceOnlyViolation."""
    account = values.get("beneficiary.bank_account") or {}
    beneficiary = Beneficiary.objects.create(
        application=application,
        full_name=values.get("beneficiary.full_name") or "",
        birth_date=values.get("beneficiary.birth_date"),
        sex=values.get("beneficiary.sex") or "",
        address=address_line(values.get("beneficiary.address") or values.get("beneficiary.current_address")),
        identity_number=values.get("beneficiary.identity_number") or "",
        unit=(values.get("beneficiary.unit") or "")[:200],
        bank_account=account.get("number", ""),
        bank_name=account.get("bank", ""),
        bank_holder=account.get("holder", ""),
    )
    found = identifiers(values)
    PersonIdentifier.objects.bulk_create(
        PersonIdentifier(beneficiary=beneficiary, kind=kind, value=value) for kind, value in found
    )
    claims_make(application=application, identifiers=found)
    return beneficiary


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


def claims_make(*, application: Application, identifiers: list[tuple[str, str]]) -> None:
    """Lets the database judge the once-only rules (checks C1 and C2). Raises OnceOnlyViolation.

    In one order for all: two who name the same two numbers the other way round would wait for each other for ever.
    """
    claims = [
        Claim(
            application=application,
            programme=application.programme,
            kind=kind,
            value=value,
            is_cash_regime=application.programme.is_cash_regime,
        )
        for kind, value in sorted(identifiers)
    ]
    try:
        with transaction.atomic():
            Claim.objects.bulk_create(claims)
    except IntegrityError as error:
        raise OnceOnlyViolation(_violation(application, identifiers)) from error


def _violation(application: Application, identifiers: list[tuple[str, str]]) -> str:
    values = [value for _kind, value in identifiers]
    same = Claim.objects.filter(programme=application.programme, counts=True, value__in=values).exists()
    office = application.form_version.definition.addressee
    if same:
        sentence = _(
            "An application for this programme was already sent with this identity number or guide card. "
            "Each person is supported once. If it is yours, look it up with its reference and code; "
            "if you never sent one, ask %(office)s."
        )
    else:
        sentence = _(
            "An application for another one-off support in cash was already sent with this identity number. "
            "A worker gets only one of them. If you want this one instead, withdraw the other first; "
            "if you never sent one, ask %(office)s."
        )
    return sentence % {"office": office}
