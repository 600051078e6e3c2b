"""Answers that contradict each other: cheap to find, and the best catcher of typing errors (facts 2.4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from .field_types.base import field_type
from .identifiers import birth_year_in, contradicts_birth_date, contradicts_sex
from .schema import FieldSchema


def contradictions(questions: Iterable[FieldSchema], values: Mapping[str, Any]) -> dict[str, str]:
    """{field id: what to check}, over the questions of a form or of one row. `values` are cleaned answers by field id;
    what is missing contradicts nothing.
    """
    answered = [field for field in questions if values.get(field.id)]
    fields = {field.meaning: field.id for field in answered if field.meaning}
    known = {meaning: values[id_] for meaning, id_ in fields.items()}
    doubts = {field.id: field_type(field.type).doubt(values[field.id], known) for field in answered}
    doubts |= {fields[meaning]: doubt for meaning, doubt in _of_identity(known).items()}
    return {id_: doubt for id_, doubt in doubts.items() if doubt}


def _of_identity(known: Mapping[str, Any]) -> dict[str, str]:
    """By meaning."""
    number = known.get("beneficiary.identity_number", "")
    birth_date, sex = known.get("beneficiary.birth_date"), known.get("beneficiary.sex", "")
    if birth_date and contradicts_birth_date(number, birth_date):
        message = _(
            "This number belongs to someone born in %(year)d, but the date of birth given is %(date)s. Check both."
        )
        text = message % {"year": birth_year_in(number), "date": f"{birth_date:%d/%m/%Y}"}
        return {"beneficiary.identity_number": text}
    if sex and contradicts_sex(number, sex):
        text = _("By its fourth digit this number belongs to someone of the other sex. Check the number and the sex.")
        return {"beneficiary.identity_number": text}
    old = known.get("beneficiary.old_identity_number")
    if old and old == number:
        text = _("This is the same number as the present one. Leave it empty if the number never changed.")
        return {"beneficiary.old_identity_number": text}
    return {}
