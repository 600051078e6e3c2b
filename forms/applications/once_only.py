"""What an applicant is told when somebody he applies for was applied for before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from .models import Application, Claim

#: So many rows of a list are named at once.
MOST_NAMED = 20


class OnceOnlyViolation(Exception):
    """This person already has a counting claim. `str()` is a sentence for the applicant; it tells nothing of the other
    application but that it exists."""


def violation_of(application: Application, identifiers: Mapping[int, list[tuple[str, str]]]) -> str:
    """`identifiers`: (kind, value) by row; row 0 is the person of a form without a list."""
    taken = Claim.objects.filter(counts=True).exclude(application=application)
    of_programme = taken.filter(programme=application.programme)
    rows = _rows_in(of_programme, identifiers)
    same = bool(rows)
    if not same:
        rows = _rows_in(taken.filter(is_cash_regime=True), identifiers)
    words = {"office": application.form_version.definition.addressee, "rows": _row_names(rows)}
    return (_sentence_of_list(same) if rows and rows != [0] else _sentence_of_person(same)) % words


def _rows_in(claims: QuerySet[Claim], identifiers: Mapping[int, list[tuple[str, str]]]) -> list[int]:
    """The rows one of whose identifiers is claimed."""
    values = sorted({value for found in identifiers.values() for _kind, value in found})
    claimed = set(_claimed(claims, values))
    return [row for row, found in identifiers.items() if claimed.intersection(found)]


def _claimed(claims: QuerySet[Claim], values: list[str]) -> Iterator[tuple[str, str]]:
    """In parts, for a database takes only so many values at once."""
    for start in range(0, len(values), 500):
        yield from claims.filter(value__in=values[start : start + 500]).values_list("kind", "value")


def _row_names(rows: list[int]) -> str:
    names = ", ".join(str(row) for row in rows[:MOST_NAMED])
    return f"{names} …" if len(rows) > MOST_NAMED else names


def _sentence_of_person(same_programme: bool) -> str:
    if same_programme:
        return _(
            "An application for this programme was already sent with this identity number or guide card. "
            "Each person is supported once. If it is yours, look it up with its reference and code; "
            "if you never sent one, ask %(office)s."
        )
    return _(
        "An application for another one-off support in cash was already sent with this identity number. "
        "A worker gets only one of them. If you want this one instead, withdraw the other first; "
        "if you never sent one, ask %(office)s."
    )


def _sentence_of_list(same_programme: bool) -> str:
    if same_programme:
        return _(
            "For the people in these rows of the list an application for this programme was already sent: %(rows)s. "
            "Each person is supported once. Remove these rows, or ask %(office)s."
        )
    return _(
        "For the people in these rows of the list an application for another one-off support in cash was already "
        "sent: %(rows)s. A worker gets only one of them. Remove these rows, or ask %(office)s."
    )
